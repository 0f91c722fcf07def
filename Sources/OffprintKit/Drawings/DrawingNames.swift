/// The elements, attributes and styles of drawings that only show something: the static part of SVG.
enum DrawingNames {
  /// Elements that are written as they are. `style`, `title`, `desc`, `use`, `image` and `a` have rules of their
  /// own; anything else is dropped with its contents.
  static let elements = words(
    """
    svg g defs symbol switch path rect circle ellipse line polyline polygon text tspan textPath linearGradient
    radialGradient stop pattern clipPath mask marker filter feBlend feColorMatrix feComponentTransfer feComposite
    feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG
    feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight
    feTile feTurbulence
    """)

  /// Elements whose contents are shown only where something refers to them.
  static let definitions = words(
    "defs symbol linearGradient radialGradient pattern clipPath mask marker filter")

  /// Elements that draw something, other than rectangles and pictures.
  static let shapes = words("path circle ellipse line polyline polygon text use")

  /// Elements in which text is shown.
  static let texts = words("text tspan textPath")

  /// Elements that may take the contents of another, `#id`.
  static let references = words("use textPath linearGradient radialGradient pattern filter")

  /// Elements that any rule of a style sheet may refer to: colours, which show no other elements.
  static let sheetTargets = words("linearGradient radialGradient")

  /// Attributes that are numbers, names or lists of them, and that no program follows.
  static let attributes = words(
    """
    x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy d points width height viewBox preserveAspectRatio transform rotate
    pathLength textLength lengthAdjust startOffset method spacing side offset gradientUnits gradientTransform
    spreadMethod patternUnits patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits
    markerUnits markerWidth markerHeight refX refY orient filterUnits primitiveUnits in in2 result stdDeviation
    mode operator k1 k2 k3 k4 values type tableValues slope intercept amplitude exponent order kernelMatrix divisor
    bias targetX targetY edgeMode kernelUnitLength preserveAlpha surfaceScale diffuseConstant specularConstant
    specularExponent scale xChannelSelector yChannelSelector azimuth elevation z pointsAtX pointsAtY pointsAtZ
    limitingConeAngle radius baseFrequency numOctaves seed stitchTiles systemLanguage
    """)

  /// Styles, which are also attributes.
  static let properties = words(
    """
    alignment-baseline background-color baseline-shift clip-path clip-rule color color-interpolation
    color-interpolation-filters color-rendering direction display dominant-baseline fill fill-opacity fill-rule
    filter flood-color flood-opacity font font-family font-feature-settings font-kerning font-size font-size-adjust
    font-stretch font-style font-variant font-weight glyph-orientation-horizontal glyph-orientation-vertical
    image-rendering isolation kerning letter-spacing lighting-color line-height marker marker-end marker-mid
    marker-start mask mask-type mix-blend-mode opacity overflow paint-order shape-rendering stop-color stop-opacity
    stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity
    stroke-width text-anchor text-decoration text-orientation text-rendering text-transform transform transform-box
    transform-origin unicode-bidi vector-effect visibility white-space word-spacing writing-mode
    """)

  /// Styles that only a declaration can set.
  static let declared = words("cx cy d height r rx ry width x y")

  /// Styles that the elements inside inherit.
  static let inherited = words("fill stroke marker marker-start marker-mid marker-end")

  /// Functions that only compute a value.
  static let functions = words(
    """
    rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix var calc min max clamp matrix translate translatex
    translatey rotate scale scalex scaley skew skewx skewy blur brightness contrast drop-shadow grayscale hue-rotate
    invert opacity saturate sepia path polygon circle ellipse inset
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
