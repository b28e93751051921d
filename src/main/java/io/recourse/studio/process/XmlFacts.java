package io.recourse.studio.process;

import io.recourse.studio.ModelFacts.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * A diagram or a table by its elements with an id: their attributes, and what stands below them
 * without an id of its own. Rows of a table say their cells by column. How it is drawn does not
 * count.
 */
final class XmlFacts {

  private static final Set<String> DRAWN = Set.of("BPMNDiagram", "DMNDI", "incoming", "outgoing");
  private static final String ROW = "rule";

  private final Map<String, Place> places = new LinkedHashMap<>();

  private XmlFacts() {}

  static Map<String, Place> of(Element root) {
    XmlFacts facts = new XmlFacts();
    facts.below(root, new TreeMap<>());
    return facts.places;
  }

  private void below(Element parent, Map<String, String> said) {
    List<Element> rows = new ArrayList<>();
    for (Element child : children(parent)) {
      if (child.getLocalName().equals(ROW) && child.hasAttribute("id")) {
        rows.add(child);
      } else if (!DRAWN.contains(child.getLocalName())) {
        read(child, said);
      }
    }
    List<String> columns = rows.isEmpty() ? List.of() : columns(parent);
    IntStream.range(0, rows.size()).forEach(i -> row(rows.get(i), i + 1, columns));
  }

  private void read(Element element, Map<String, String> above) {
    if (!element.hasAttribute("id")) {
      say(above, element);
      below(element, above);
      return;
    }
    Map<String, String> said = new TreeMap<>();
    attributes(element, "", said);
    String text = text(element);
    if (!text.isEmpty()) {
      said.put("text", text);
    }
    String name = element.hasAttribute("name") ? element.getAttribute("name") : null;
    places.put(element.getAttribute("id"), new Place(name, said));
    below(element, said);
  }

  /** Of what has a name, such as a parameter, the name is the property. */
  private static void say(Map<String, String> said, Element element) {
    String text = text(element);
    if (element.hasAttribute("name")) {
      add(
          said,
          element.getAttribute("name"),
          text.isEmpty() ? element.getAttribute("value") : text);
      return;
    }
    attributes(element, element.getLocalName() + ".", said);
    if (!text.isEmpty()) {
      add(said, element.getLocalName(), text);
    }
  }

  private void row(Element rule, int number, List<String> columns) {
    Map<String, String> said = new TreeMap<>();
    int cell = 0;
    for (Element child : children(rule)) {
      boolean entry = child.getLocalName().endsWith("Entry") && cell < columns.size();
      add(said, entry ? columns.get(cell++) : child.getLocalName(), whole(child));
    }
    places.put(rule.getAttribute("id"), new Place("#" + number, said));
  }

  /** Names of inputs, then of outputs, as the cells of a row stand. */
  private static List<String> columns(Element table) {
    List<String> names = new ArrayList<>();
    for (Element child : children(table)) {
      if (child.getLocalName().equals("input")) {
        names.add(child.hasAttribute("label") ? child.getAttribute("label") : whole(child));
      } else if (child.getLocalName().equals("output")) {
        names.add(child.getAttribute(child.hasAttribute("label") ? "label" : "name"));
      }
    }
    return names;
  }

  private static void attributes(Element element, String prefix, Map<String, String> said) {
    NamedNodeMap all = element.getAttributes();
    for (int i = 0; i < all.getLength(); i++) {
      Node one = all.item(i);
      if (!one.getNodeName().equals("id") && !one.getNodeName().startsWith("xmlns")) {
        add(said, prefix + one.getLocalName(), one.getNodeValue());
      }
    }
  }

  private static void add(Map<String, String> said, String property, String value) {
    said.merge(property, value, (one, more) -> one + ", " + more);
  }

  private static String whole(Element element) {
    return element.getTextContent().strip();
  }

  /** Of its own, without that of elements below. */
  private static String text(Element element) {
    StringBuilder text = new StringBuilder();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
        text.append(child.getNodeValue());
      }
    }
    return text.toString().strip();
  }

  private static List<Element> children(Element parent) {
    List<Element> found = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }
}
