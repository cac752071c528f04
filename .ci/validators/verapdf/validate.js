// Run by Rhino in a Java that has veraPDF's library: validate.js FLAVOURS FILE..., FLAVOURS as ua1,3a.
// A line for each file and flavour, and one for each rule that it fails; ends with 1 when one does.
const { Foundries, flavours } = Packages.org.verapdf.pdfa
Packages.org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider.initialise()
const foundry = Foundries.defaultInstance()
print(`veraPDF ${Packages.org.verapdf.ReleaseDetails.byId('core').getVersion()}`)

// biome-ignore lint/complexity/noArguments: so the shell names what it is given
const given = arguments.slice()
const ids = given[0].split(',')
const files = given.slice(1)
const bad = files.flatMap(path => ids.filter(id => !conforms(path, id))).length
print(`${files.length} PDFs checked for ${ids.join(' and ')}, ${bad} failures`)
java.lang.System.exit(bad > 0 || files.length === 0 ? 1 : 0)

function conforms(path, id) {
  const flavour = flavours.PDFAFlavour.byFlavourId(id)
  if (String(flavour.getId()) !== id) throw new Error(`No flavour ${id}`)
  const parser = foundry.createParser(new java.io.File(path), flavour)
  try {
    const result = foundry.createValidator(flavour, false).validate(parser)
    const verdict = result.isCompliant() ? 'PASS' : 'FAIL'
    print(`${verdict} ${id} ${path}, ${result.getTotalAssertions()} checks`)
    const faults = firstOfEach(result)
    Object.keys(faults).map(rule => print(`  ${rule}: ${faults[rule]}`))
    return result.isCompliant()
  } finally {
    parser.close()
  }
}

/** What each failed rule says of the first place where it fails, by clause and number. */
function firstOfEach(result) {
  const found = {}
  const assertions = result.getTestAssertions().iterator()
  while (assertions.hasNext()) {
    const one = assertions.next()
    const rule = `${one.getRuleId().getClause()}-${one.getRuleId().getTestNumber()}`
    found[rule] = found[rule] || `${one.getMessage()}\n    ${one.getLocation().getContext()}`
  }
  return found
}
