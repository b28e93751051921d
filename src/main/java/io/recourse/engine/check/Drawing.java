package io.recourse.engine.check;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * One plane of a model as it is drawn: what its reader sees at once, in points.
 *
 * @param plane the process or sub-process that it shows
 */
public record Drawing(String plane, List<Shape> shapes, List<Line> lines) {

  /** The planes of a model; none where it is not drawn or cannot be read. */
  public static List<Drawing> of(byte[] model) {
    try {
      return of(new ModelXml(SafeXml.read(model)));
    } catch (SafeXml.Refused unreadable) {
      return List.of();
    }
  }

  static List<Drawing> of(ModelXml model) {
    Map<String, Element> elements =
        model
            .all()
            .filter(it -> ModelXml.BPMN.equals(it.getNamespaceURI()))
            .filter(it -> !it.getAttribute("id").isEmpty())
            .collect(
                Collectors.toMap(
                    it -> it.getAttribute("id"), Function.identity(), (one, again) -> one));
    return model.drawn("BPMNPlane").map(plane -> of(plane, elements)).toList();
  }

  private static Drawing of(Element plane, Map<String, Element> elements) {
    return new Drawing(
        plane.getAttribute("bpmnElement"),
        drawn(plane, "BPMNShape", elements)
            .filter(shape -> bounds(shape).findAny().isPresent())
            .map(shape -> shape(shape, elements))
            .toList(),
        drawn(plane, "BPMNEdge", elements)
            .filter(edge -> ModelXml.is(elements.get(named(edge)), "sequenceFlow"))
            .map(edge -> line(edge, elements))
            .toList());
  }

  private static Stream<Element> drawn(Element plane, String kind, Map<String, Element> elements) {
    return ModelXml.children(plane, kind).filter(it -> elements.containsKey(named(it)));
  }

  private static String named(Element drawn) {
    String name = drawn.getAttribute("bpmnElement");
    return name.substring(name.indexOf(':') + 1);
  }

  private static Shape shape(Element drawn, Map<String, Element> elements) {
    Element element = elements.get(named(drawn));
    return new Shape(
        element,
        name(element, elements),
        "true".equals(drawn.getAttribute("isExpanded")),
        bounds(drawn).findFirst().map(Drawing::box).orElseThrow(),
        label(drawn));
  }

  private static Rectangle2D label(Element drawn) {
    return ModelXml.children(drawn, "BPMNLabel")
        .flatMap(Drawing::bounds)
        .map(Drawing::box)
        .findFirst()
        .orElse(null);
  }

  private static Rectangle2D box(Element bounds) {
    return new Rectangle2D.Double(
        number(bounds, "x"),
        number(bounds, "y"),
        number(bounds, "width"),
        number(bounds, "height"));
  }

  private static String name(Element element, Map<String, Element> elements) {
    Element category = elements.get(element.getAttribute("categoryValueRef"));
    return category == null ? element.getAttribute("name") : category.getAttribute("value");
  }

  private static Stream<Element> bounds(Element drawn) {
    return ModelXml.children(drawn, "Bounds");
  }

  private static Line line(Element drawn, Map<String, Element> elements) {
    return new Line(
        elements.get(named(drawn)),
        ModelXml.children(drawn, "waypoint")
            .map(point -> (Point2D) new Point2D.Double(number(point, "x"), number(point, "y")))
            .toList(),
        label(drawn));
  }

  /** What is no number is drawn at the edge. */
  private static double number(Element at, String name) {
    try {
      double value = Double.parseDouble(at.getAttribute(name));
      return Double.isFinite(value) ? value : 0;
    } catch (NumberFormatException none) {
      return 0;
    }
  }

  public List<Shape> steps() {
    return shapes.stream().filter(Shape::isStep).toList();
  }

  public List<Shape> teams() {
    return shapes.stream().filter(Shape::isTeam).toList();
  }

  /** The box round everything in it. */
  public Rectangle2D bounds() {
    Rectangle2D all = new Rectangle2D.Double();
    Stream.concat(shapes.stream().map(Shape::box), lines.stream().map(Line::box))
        .reduce(Rectangle2D::createUnion)
        .ifPresent(all::setRect);
    return all;
  }

  @Override
  public String toString() {
    return plane;
  }
}
