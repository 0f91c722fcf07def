/// The initial names of every document, in the order of their numbers.
///
/// Lower-case names that SVG spells with capitals come directly before that spelling, so that adjusting one
/// adds one.
enum KnownNames {
  static let tags: StaticString = """
    a abbr address applet area article aside audio b base basefont bdi bdo bgsound big blockquote body br \
    button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl \
    dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header \
    hgroup hr html i iframe image img input ins isindex kbd keygen label legend li link listing main map \
    mark marquee math menu menuitem meta meter nav nobr noembed noframes noscript object ol optgroup \
    option output p param picture plaintext pre progress q rb rp rt rtc ruby s samp script search section \
    select selectedcontent slot small source span strike strong style sub summary sup svg table tbody td \
    template textarea tfoot th thead time title tr track tt u ul var video wbr xmp mi mo mn ms mtext \
    annotation-xml mglyph malignmark desc
    """

  static let svgElements: StaticString = """
    altglyph altGlyph altglyphdef altGlyphDef altglyphitem altGlyphItem animatecolor animateColor \
    animatemotion animateMotion animatetransform animateTransform clippath clipPath feblend feBlend \
    fecolormatrix feColorMatrix fecomponenttransfer feComponentTransfer fecomposite feComposite \
    feconvolvematrix feConvolveMatrix fediffuselighting feDiffuseLighting fedisplacementmap \
    feDisplacementMap fedistantlight feDistantLight fedropshadow feDropShadow feflood feFlood fefunca \
    feFuncA fefuncb feFuncB fefuncg feFuncG fefuncr feFuncR fegaussianblur feGaussianBlur feimage feImage \
    femerge feMerge femergenode feMergeNode femorphology feMorphology feoffset feOffset fepointlight \
    fePointLight fespecularlighting feSpecularLighting fespotlight feSpotLight fetile feTile feturbulence \
    feTurbulence foreignobject foreignObject glyphref glyphRef lineargradient linearGradient \
    radialgradient radialGradient textpath textPath
    """

  static let svgAttributes: StaticString = """
    attributename attributeName attributetype attributeType basefrequency baseFrequency baseprofile \
    baseProfile calcmode calcMode clippathunits clipPathUnits diffuseconstant diffuseConstant edgemode \
    edgeMode filterunits filterUnits gradienttransform gradientTransform gradientunits \
    gradientUnits kernelmatrix kernelMatrix kernelunitlength kernelUnitLength keypoints keyPoints \
    keysplines keySplines keytimes keyTimes lengthadjust lengthAdjust limitingconeangle limitingConeAngle \
    markerheight markerHeight markerunits markerUnits markerwidth markerWidth maskcontentunits \
    maskContentUnits maskunits maskUnits numoctaves numOctaves pathlength pathLength patterncontentunits \
    patternContentUnits patterntransform patternTransform patternunits patternUnits pointsatx pointsAtX \
    pointsaty pointsAtY pointsatz pointsAtZ preservealpha preserveAlpha preserveaspectratio \
    preserveAspectRatio primitiveunits primitiveUnits refx refX refy refY repeatcount repeatCount \
    repeatdur repeatDur requiredextensions requiredExtensions requiredfeatures requiredFeatures \
    specularconstant specularConstant specularexponent specularExponent spreadmethod spreadMethod \
    startoffset startOffset stddeviation stdDeviation stitchtiles stitchTiles surfacescale surfaceScale \
    systemlanguage systemLanguage tablevalues tableValues targetx targetX targety targetY textlength \
    textLength viewbox viewBox viewtarget viewTarget xchannelselector xChannelSelector ychannelselector \
    yChannelSelector zoomandpan zoomAndPan
    """

  /// Attributes with a namespace in foreign elements: the plain name, then the same with a prefix, local name
  /// and namespace of its own.
  static let foreignAttributes: StaticString = """
    xlink:actuate xlink:actuate xlink:arcrole xlink:arcrole xlink:href xlink:href xlink:role xlink:role \
    xlink:show xlink:show xlink:title xlink:title xlink:type xlink:type xml:lang xml:lang xml:space \
    xml:space xmlns xmlns xmlns:xlink xmlns:xlink
    """

  static let others: StaticString = """
    class id href src rel content property charset http-equiv type value alt width height lang hidden role \
    datetime itemprop itemtype itemscope srcset sizes name action encoding prompt color face size \
    definitionurl definitionURL public system target data-src data-srcset disabled checked selected \
    multiple readonly required contenteditable placeholder max min start reversed colspan rowspan scope \
    headers align valign open datatype itemid download referrerpolicy loading
    """
}
