/// The files of the page, which are part of the program.
enum FrontEnd {
  /// The page.
  static let page = PackageResources.workbench_html
  /// The document in which articles are shown.
  static let articleFrame = PackageResources.article_html
  /// The style added to a saved page.
  static let frameStyle = PackageResources.frame_css

  /// The styles and scripts of the page, by name.
  static let files: [String: [UInt8]] = [
    "workbench.css": PackageResources.workbench_css, "workbench.js": PackageResources.workbench_js,
    "dom.js": PackageResources.dom_js, "editor.js": PackageResources.editor_js,
    "element.js": PackageResources.element_js, "page.js": PackageResources.page_js,
    "result.js": PackageResources.result_js, "saving.js": PackageResources.saving_js,
    "server.js": PackageResources.server_js, "state.js": PackageResources.state_js,
  ]
}
