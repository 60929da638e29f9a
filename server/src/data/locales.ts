/**
 * Languages and countries of glibc's UTF-8 locales (localedata/SUPPORTED of glibc 2.36, without modifiers), and what the
 * platform calls them.
 */
const countriesOf =
  "aa:DJ,ER,ET af:ZA ak:GH am:ET an:ES ar:AE,BH,DZ,EG,IN,IQ,JO,KW,LB,LY,MA,OM,QA,SA,SD,SS,SY,TN,YE " +
  "as:IN az:AZ,IR be:BY bg:BG bi:VU bn:BD,IN bo:CN,IN br:FR bs:BA ca:AD,ES,FR,IT ce:RU cs:CZ cv:RU " +
  "cy:GB da:DK de:AT,BE,CH,DE,IT,LI,LU dv:MV dz:BT el:CY,GR " +
  "en:AG,AU,BW,CA,DK,GB,HK,IE,IL,IN,NG,NZ,PH,SC,SG,US,ZA,ZM,ZW " +
  "es:AR,BO,CL,CO,CR,CU,DO,EC,ES,GT,HN,MX,NI,PA,PE,PR,PY,SV,US,UY,VE et:EE eu:ES,FR fa:IR ff:SN fi:FI " +
  "fo:FO fr:BE,CA,CH,FR,LU fy:DE,NL ga:IE gd:GB gl:ES gu:IN gv:GB ha:NG he:IL hi:IN hr:HR ht:HT hu:HU " +
  "hy:AM ia:FR id:ID ig:NG ik:CA is:IS it:CH,IT iu:CA ja:JP ka:GE kk:KZ kl:GL km:KH kn:IN ko:KR ks:IN " +
  "ku:TR kw:GB ky:KG lb:LU lg:UG li:BE,NL ln:CD lo:LA lt:LT lv:LV mg:MG mi:NZ mk:MK ml:IN mn:MN mr:IN " +
  "ms:MY mt:MT my:MM nb:NO ne:NP nl:AW,BE,NL nn:NO nr:ZA oc:FR om:ET,KE or:IN os:RU pa:IN,PK pl:PL " +
  "ps:AF pt:BR,PT ro:RO ru:RU,UA rw:RW sa:IN sc:IT sd:IN se:NO si:LK sk:SK sl:SI sm:WS so:DJ,ET,KE,SO " +
  "sq:AL,MK sr:ME,RS ss:ZA st:ZA sv:FI,SE sw:KE,TZ ta:IN,LK te:IN tg:TJ th:TH ti:ER,ET tk:TM tl:PH " +
  "tn:ZA to:TO tr:CY,TR ts:ZA tt:RU ug:CN uk:UA ur:IN,PK uz:UZ ve:ZA vi:VN wa:BE wo:SN xh:ZA yi:US " +
  "yo:NG zh:CN,HK,SG,TW zu:ZA";

export interface Choice {
  readonly value: string;
  readonly detail?: string;
}

/** `ko_KR.UTF-8` and its like, with their names in the language `locale`. */
export function locales(locale: string): readonly Choice[] {
  const names = new Intl.DisplayNames(locale, { type: "language", fallback: "code" });
  return countriesOf.split(" ").flatMap((entry) => {
    const [language = "", countries = ""] = entry.split(":");
    return countries.split(",").map((country) => ({
      value: `${language}_${country}.UTF-8`,
      detail: names.of(`${language}-${country}`) ?? language,
    }));
  });
}
