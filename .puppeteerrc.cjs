// No browser is downloaded when the packages are installed: scripts/setup.mjs looks for one
// on the machine first and asks for one only when there is none.
module.exports = { skipDownload: true }
