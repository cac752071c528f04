/**
 * Words that everybody writes and that the shipped dictionaries have not yet, by primary language: those of the
 * last years, of international affairs and of publishing. Where British and American spelling part, neither.
 */
export const recentWords: Readonly<Record<string, readonly string[]>> = {
  en: [
    ...['airpower', 'biosecurity', 'chatbot', 'chatbots', 'chokepoint', 'chokepoints'],
    ...['copyedit', 'copyedited', 'copyeditor', 'counterterrorism', 'counterterrorist', 'Covid'],
    ...['cyber', 'cyberattack', 'cyberattacks', 'cybercrime', 'cybersecurity', 'cyberwarfare'],
    ...["d'état", "d'oeuvre", 'darknet', 'deconfliction', 'Donbas', 'ebook', 'ebooks'],
    ...['endnote', 'endnotes', 'Eswatini', 'eurozone', 'Eurosceptic', 'Eurosceptics'],
    ...['Euroscepticism', 'fintech', 'friendshoring', 'geoeconomic', 'geoeconomics'],
    ...['geostrategic', 'geostrategy', 'greenwashing', 'hacktivism', 'hypersonic'],
    ...['illiberalism', 'Kharkiv', 'Kosovar', 'Kosovo', 'Kyiv', 'livestream', 'livestreamed'],
    ...['lockdown', 'lockdowns', 'Luhansk', 'minilateral', 'multilateralism', 'multipolar'],
    ...['multipolarity', 'nearshoring', 'onshoring', 'peacebuilding', 'policymaking'],
    ...['renewables', 'reshoring', 'roadmap', 'Rohingya', 'seapower', 'Shenzhen', 'subnational'],
    ...['subregional', 'supranationalism', 'telework', 'Türkiye', 'unipolar', 'unipolarity'],
    ...['Uyghur', 'Uyghurs', 'vis-à-vis', 'warfighting', 'Zelensky'],
  ],
  es: [
    ...['ciberataque', 'ciberataques', 'ciberdefensa', 'ciberseguridad', 'covid', 'Donbás'],
    ...['desglobalización', 'descarbonización', 'euroescéptico', 'euroescépticos', 'geoeconomía'],
    ...['indopacífico', 'interoperabilidad', 'Kiev', 'multipolaridad', 'Pekín', 'pódcast'],
    ...['Tokio', 'unipolaridad', 'Xinjiang', 'Zelenski'],
  ],
  fr: [
    ...['covid', 'déconfliction', 'écoanxiété', 'Eswatini', 'infodémie', 'Kharkiv', 'Kyiv'],
    ...['Louhansk', 'unipolarité', 'Zelensky'],
  ],
}
