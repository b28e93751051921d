package io.recourse.modelrules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.springframework.util.StringUtils;

/** One of our pages in Markdown, part by part: each second heading begins a part. */
final class MarkdownPage {

  private static final Parser PARSER = Parser.builder().build();
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
  private static final TextContentRenderer TEXT = TextContentRenderer.builder().build();

  private final Map<String, List<Node>> parts = new LinkedHashMap<>();
  private String title = "";

  private MarkdownPage() {}

  static MarkdownPage read(String text) {
    MarkdownPage page = new MarkdownPage();
    Node document = PARSER.parse(text);
    document.accept(new LinksToPages());
    List<Node> part = new ArrayList<>();
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (!(node instanceof Heading heading)) {
        part.add(node);
      } else if (heading.getLevel() == 1) {
        page.title = said(heading);
      } else {
        part = page.parts.computeIfAbsent(said(heading), named -> new ArrayList<>());
      }
    }
    return page;
  }

  /** Without the name of the rule before it. */
  String title() {
    return StringUtils.capitalize(title.substring(title.indexOf(": ") + 1).strip());
  }

  /** A part without its example. */
  String html(String part) {
    return parts.getOrDefault(part, List.of()).stream()
        .filter(node -> !(node instanceof FencedCodeBlock))
        .map(HTML::render)
        .collect(Collectors.joining());
  }

  /** The example of a part. */
  String code(String part) {
    return parts.getOrDefault(part, List.of()).stream()
        .filter(FencedCodeBlock.class::isInstance)
        .map(node -> ((FencedCodeBlock) node).getLiteral())
        .collect(Collectors.joining());
  }

  private static String said(Heading heading) {
    return TEXT.render(heading).strip();
  }

  /** A file beside this one is a page beside it. */
  private static final class LinksToPages extends AbstractVisitor {

    @Override
    public void visit(Link link) {
      link.setDestination(link.getDestination().replaceFirst("\\.md$", ""));
      super.visit(link);
    }
  }
}
