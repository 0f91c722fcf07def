/// The TeX commands of characters in formulas.
enum TeXSymbols {
  /// The command or character for a character of a formula, and its role as an operator.
  static func piece(for scalar: Unicode.Scalar) -> TeXPiece {
    if let known = table[scalar] { return known }
    if let letter = MathLetter(scalar) { return TeXPiece(letter.tex) }
    return TeXPiece(String(scalar))
  }

  /// A text as it is written in `\text`.
  static func escaped(text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": out += "\\textbackslash{}"
      case "~": out += "\\textasciitilde{}"
      case "^": out += "\\textasciicircum{}"
      case "{", "}", "$", "&", "#", "%", "_": out += "\\\(scalar)"
      case "\u{A0}", "\u{2002}"..."\u{200A}", "\u{202F}", "\u{205F}": out += " "
      case "\u{200B}"..."\u{200F}", "\u{2060}"..."\u{2064}", "\u{FEFF}": break
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  /// The functions with a command of their own.
  static let functions: Set<String> = [
    "arccos", "arcsin", "arctan", "arg", "cos", "cosh", "cot", "coth", "csc", "deg", "dim", "exp", "hom",
    "ker",
    "lg", "ln", "log", "sec", "sin", "sinh", "tan", "tanh",
  ]
  /// Those with limits below.
  static let limits: Set<String> = [
    "det", "gcd", "inf", "lim", "liminf", "limsup", "max", "min", "Pr", "sup",
  ]

  /// The commands of accents above a letter, and above several.
  static let accents: [Unicode.Scalar: (narrow: String, wide: String)] = [
    "^": ("hat", "widehat"), "\u{2C6}": ("hat", "widehat"), "\u{302}": ("hat", "widehat"),
    "~": ("tilde", "widetilde"), "\u{2DC}": ("tilde", "widetilde"), "\u{303}": ("tilde", "widetilde"),
    "\u{223C}": ("tilde", "widetilde"),
    "\u{AF}": ("bar", "overline"), "\u{203E}": ("bar", "overline"), "_": ("bar", "overline"),
    "\u{2D9}": ("dot", "dot"), "\u{307}": ("dot", "dot"), ".": ("dot", "dot"), "\u{22C5}": ("dot", "dot"),
    "\u{A8}": ("ddot", "ddot"), "\u{308}": ("ddot", "ddot"), "\u{20DB}": ("dddot", "dddot"),
    "\u{2192}": ("vec", "overrightarrow"), "\u{20D7}": ("vec", "overrightarrow"),
    "\u{2190}": ("overleftarrow", "overleftarrow"), "\u{2194}": ("overleftrightarrow", "overleftrightarrow"),
    "\u{2C7}": ("check", "check"), "\u{30C}": ("check", "check"), "\u{2D8}": ("breve", "breve"),
    "\u{306}": ("breve", "breve"), "\u{B4}": ("acute", "acute"), "`": ("grave", "grave"),
    "\u{2DA}": ("mathring", "mathring"), "\u{23DE}": ("overbrace", "overbrace"),
    "\u{2015}": ("bar", "overline"), "\u{2014}": ("bar", "overline"),
  ]
  /// The commands of accents below.
  static let accentsBelow: [Unicode.Scalar: String] = [
    "_": "underline", "\u{332}": "underline", "\u{AF}": "underline", "\u{203E}": "underline",
    "\u{2015}": "underline",
    "\u{23DF}": "underbrace", "\u{2192}": "underrightarrow", "\u{2190}": "underleftarrow",
  ]
  /// The arrows that grow with what is above and below them.
  static let longArrows: [Unicode.Scalar: String] = [
    "\u{2192}": "xrightarrow", "\u{27F6}": "xrightarrow", "\u{2190}": "xleftarrow",
    "\u{27F5}": "xleftarrow",
  ]

  private static let table: [Unicode.Scalar: TeXPiece] = {
    var table: [Unicode.Scalar: TeXPiece] = [:]
    for (kind, list) in lists {
      var words = list.split { $0 == " " || $0 == "\n" }[...]
      while let symbol = words.popFirst()?.unicodeScalars.first, let command = words.popFirst() {
        let isName = command.utf8.count > 1 && command.utf8.allSatisfy(\.isASCIILetter)
        table[symbol] = TeXPiece(isName ? "\\\(command)" : String(command), kind)
      }
    }
    return table
  }()

  /// Pairs of a character and its command (letters), or what is written for it.
  private static let lists: [(TeXPiece.Kind, String)] = [
    (
      .ordinary,
      """
      α alpha β beta γ gamma δ delta ε varepsilon ϵ epsilon ζ zeta η eta θ theta ϑ vartheta ι iota κ kappa ϰ varkappa
      λ lambda μ mu µ mu ν nu ξ xi ο o π pi ϖ varpi ρ rho ϱ varrho σ sigma ς varsigma τ tau υ upsilon φ varphi ϕ phi
      χ chi ψ psi ω omega Γ Gamma Δ Delta ∆ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Υ Upsilon Φ Phi Ψ Psi Ω Omega
      Ω Omega Α A Β B Ε E Ζ Z Η H Ι I Κ K Μ M Ν N Ο O Ρ P Τ T Χ X ∞ infty ∂ partial ∇ nabla ℏ hbar ℓ ell ℘ wp ℜ Re
      ℑ Im ℵ aleph ℶ beth ı imath ȷ jmath ∀ forall ∃ exists ∄ nexists ∅ emptyset ⌀ varnothing ¬ neg ⊤ top ⊥ bot
      ∠ angle ∡ measuredangle △ triangle □ square ■ blacksquare ◇ diamond ♣ clubsuit ♢ diamondsuit ♡ heartsuit
      ♠ spadesuit ♭ flat ♮ natural ♯ sharp ′ prime ″ '' ‴ ''' … ldots ⋯ cdots ⋮ vdots ⋱ ddots ° ^{\\circ} ∁ complement
      ð eth ℧ mho Å \\mathring{A} & \\& % \\% $ \\$ # \\# _ \\_ \\ \\backslash ∖ setminus ! ! ? ? / / . . @ @ " ''
      ^ \\hat{} ‖ \\| ⋆ \\star ∎ \\blacksquare ✓ checkmark † dagger ‡ ddagger § \\S ¶ \\P © \\copyright £ \\pounds ' ' ` ` ‵ backprime
      ⏟ \\underbrace{} ⏞ \\overbrace{}
      """
    ),
    (
      .relation,
      """
      = = < < > > : : ≤ leq ⩽ leqslant ≦ leqq ≥ geq ⩾ geqslant ≧ geqq ≠ neq ≪ ll ≫ gg ≈ approx ≡ equiv ∼ sim ~ sim ≃ simeq
      ≅ cong ≐ doteq ≜ triangleq ≔ := ≕ =: ∝ propto ≍ asymp ∈ in ∉ notin ∋ ni ⊂ subset ⊃ supset ⊆ subseteq
      ⊇ supseteq ⊊ subsetneq ⊋ supsetneq ⊄ \\not\\subset ⊏ sqsubset ⊐ sqsupset ⊑ sqsubseteq ⊒ sqsupseteq ≺ prec
      ≻ succ ⪯ preceq ⪰ succeq ≼ preccurlyeq ≽ succcurlyeq ∣ mid ∤ nmid ∥ parallel ∦ nparallel ⟂ perp ⊢ vdash ⊣ dashv
      ⊨ models ⊩ Vdash ≲ lesssim ≳ gtrsim ≶ lessgtr ≁ nsim ≇ ncong ≮ nless ≯ ngtr ≰ nleq ≱ ngeq ∴ therefore
      ∵ because → to ← leftarrow ↔ leftrightarrow ⇒ Rightarrow ⇐ Leftarrow ⇔ Leftrightarrow ↦ mapsto ⟶ longrightarrow
      ⟵ longleftarrow ⟷ longleftrightarrow ⟹ Longrightarrow ⟸ Longleftarrow ⟺ Longleftrightarrow ⟼ longmapsto ↪ hookrightarrow
      ↩ hookleftarrow ⇌ rightleftharpoons ⇋ leftrightharpoons ⇀ rightharpoonup ⇁ rightharpoondown ↼ leftharpoonup
      ↽ leftharpoondown ↑ uparrow ↓ downarrow ↕ updownarrow ⇑ Uparrow ⇓ Downarrow ⇕ Updownarrow ↗ nearrow ↘ searrow
      ↙ swarrow ↖ nwarrow ⇝ rightsquigarrow ↠ twoheadrightarrow ⇄ rightleftarrows ⇆ leftrightarrows ⇉ rightrightarrows
      ⌢ frown ⌣ smile ⋈ bowtie ∶ : ⊲ vartriangleleft ⊳ vartriangleright
      """
    ),
    (
      .binary,
      """
      + + - - − - ± pm ∓ mp × times ÷ div · cdot ⋅ cdot ∗ ast * * ∘ circ • bullet ∩ cap ∪ cup ⊎ uplus ⊓ sqcap ⊔ sqcup
      ∧ wedge ∨ vee ⊕ oplus ⊖ ominus ⊗ otimes ⊘ oslash ⊙ odot ⊞ boxplus ⊠ boxtimes ⋄ diamond ≀ wr ⨿ amalg ∔ dotplus
      ⋉ ltimes ⋊ rtimes ⋏ curlywedge ⋎ curlyvee ∸ \\dot{-} ⊛ circledast ⊻ veebar
      """
    ),
    (
      .limits,
      """
      ∑ sum ∏ prod ∐ coprod ⋃ bigcup ⋂ bigcap ⋁ bigvee ⋀ bigwedge ⨁ bigoplus ⨂ bigotimes ⨀ bigodot ⨄ biguplus ⨆ bigsqcup
      """
    ),
    (.function, "∫ int ∬ iint ∭ iiint ⨌ iiiint ∮ oint ∯ oiint"),
    (.open, "( ( [ [ { \\{ ⟨ langle ⌈ lceil ⌊ lfloor ⟦ \\llbracket 〈 langle ⟪ \\langle\\!\\langle"),
    (.close, ") ) ] ] } \\} ⟩ rangle ⌉ rceil ⌋ rfloor ⟧ \\rrbracket 〉 rangle ⟫ \\rangle\\!\\rangle"),
  ]
}
