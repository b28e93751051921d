package io.recourse.engine.check;

import io.recourse.engine.EngineWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** A model as elements and attributes, in the words the rules need. */
final class ModelXml {

  static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final String DRAWN = "http://www.omg.org/spec/BPMN/20100524/DI";
  private static final Set<String> OF_ITS_ANCESTORS =
      Set.of("http://activiti.org/bpmn", "http://activiti.com/bpmn");

  private final List<Element> all = new ArrayList<>();

  ModelXml(Document document) {
    collect(document.getDocumentElement());
  }

  private void collect(Element element) {
    all.add(element);
    children(element).forEach(this::collect);
  }

  Stream<Element> all() {
    return all.stream();
  }

  /** Elements of the drawing of this name. */
  Stream<Element> drawn(String name) {
    return all.stream()
        .filter(element -> DRAWN.equals(element.getNamespaceURI()))
        .filter(element -> name.equals(element.getLocalName()));
  }

  /** BPMN elements of these names, wherever they are. */
  Stream<Element> bpmn(String... names) {
    Set<String> wanted = Set.of(names);
    return all.stream()
        .filter(element -> BPMN.equals(element.getNamespaceURI()))
        .filter(element -> wanted.contains(element.getLocalName()));
  }

  static Stream<Element> children(Element parent) {
    return nodes(parent).filter(Element.class::isInstance).map(Element.class::cast);
  }

  static Stream<Element> children(Element parent, String name) {
    return children(parent).filter(child -> name.equals(child.getLocalName()));
  }

  static Stream<Attr> attributes(Element element) {
    NamedNodeMap attributes = element.getAttributes();
    return Stream.iterate(0, i -> i < attributes.getLength(), i -> i + 1)
        .map(i -> (Attr) attributes.item(i));
  }

  /** The text directly inside an element. */
  static String text(Element element) {
    StringBuilder text = new StringBuilder();
    nodes(element)
        .filter(
            node ->
                node.getNodeType() == Node.TEXT_NODE
                    || node.getNodeType() == Node.CDATA_SECTION_NODE)
        .forEach(node -> text.append(node.getNodeValue()));
    return text.toString().strip();
  }

  /** The value of an attribute of the engine; empty where there is none. */
  static String engine(Element element, String name) {
    return engineAttribute(element, name).map(Attr::getValue).orElse("").strip();
  }

  /** The attribute of the engine that counts. */
  static Optional<Attr> engineAttribute(Element element, String name) {
    return EngineWords.NAMESPACES.stream()
        .map(namespace -> element.getAttributeNodeNS(namespace, name))
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** Whether words of this namespace mean something to the engine, offered or not. */
  static boolean isOfEngine(String namespace) {
    return namespace != null
        && (EngineWords.NAMESPACES.contains(namespace) || OF_ITS_ANCESTORS.contains(namespace));
  }

  static boolean is(Element element, String name) {
    return BPMN.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
  }

  /** The id of the element or of the nearest one round it. */
  static String idOf(Element element) {
    for (Node node = element; node instanceof Element it; node = node.getParentNode()) {
      if (!it.getAttribute("id").isEmpty()) {
        return it.getAttribute("id");
      }
    }
    return null;
  }

  /** The element round this one; null round the outermost. */
  static Element parent(Element element) {
    return element.getParentNode() instanceof Element parent ? parent : null;
  }

  private static Stream<Node> nodes(Element parent) {
    return Stream.iterate(parent.getFirstChild(), node -> node != null, Node::getNextSibling);
  }
}
