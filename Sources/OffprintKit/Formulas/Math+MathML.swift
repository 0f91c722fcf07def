extension Math {
  /// A formula given as MathML: its TeX, with the MathML next to it; MathML alone if TeX has no equivalent.
  init(mathML source: String, isDisplayed: Bool) {
    if let tex = MathMLConverter.tex(of: source, isDisplayed: isDisplayed) {
      self.init(tex, mathML: source)
    } else {
      self.init(source, notation: .mathML)
    }
  }

  /// The formula in TeX if it is MathML that TeX can express, else unchanged.
  func asTeX(isDisplayed: Bool) -> Math {
    guard notation == .mathML, let tex = MathMLConverter.tex(of: value, isDisplayed: isDisplayed) else {
      return self
    }
    return Math(tex)
  }
}
