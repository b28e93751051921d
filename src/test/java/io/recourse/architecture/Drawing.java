package io.recourse.architecture;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Group;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnDiagram;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** One plane of a model as it is drawn: what an owner sees at once, in points. */
record Drawing(String name, List<Shape> shapes, List<Line> lines) {

  record Shape(BaseElement element, boolean expanded, Rectangle2D box) {

    boolean isStep() {
      return element instanceof FlowNode && !expanded;
    }

    boolean isTeam() {
      return element instanceof Lane || element instanceof Group;
    }

    boolean isOn(Shape other) {
      return element instanceof BoundaryEvent event && event.getAttachedTo() == other.element();
    }
  }

  record Line(SequenceFlow flow, List<Point2D> points) {

    List<Line2D> parts() {
      List<Line2D> parts = new ArrayList<>();
      for (int at = 1; at < points.size(); at++) {
        parts.add(new Line2D.Double(points.get(at - 1), points.get(at)));
      }
      return parts;
    }

    /**
     * Lines of one step may leave it together until they part, and lines into one step may join on
     * their last way; otherwise no two lines meet.
     */
    boolean crosses(Line other) {
      return parts().stream()
          .anyMatch(
              mine ->
                  other.parts().stream()
                      .filter(mine::intersectsLine)
                      .anyMatch(
                          theirs -> !parts(mine, theirs, other) && !join(mine, theirs, other)));
    }

    private boolean parts(Line2D mine, Line2D theirs, Line other) {
      Point2D start = points.get(0);
      return flow.getSource() == other.flow.getSource()
          && start.equals(other.points.get(0))
          && (mine.getP1().equals(start) || theirs.getP1().equals(start));
    }

    private boolean join(Line2D mine, Line2D theirs, Line other) {
      Point2D end = last();
      return flow.getTarget() == other.flow.getTarget()
          && end.equals(other.last())
          && (mine.getP2().equals(end) || theirs.getP2().equals(end));
    }

    private Point2D last() {
      return points.get(points.size() - 1);
    }

    boolean isThrough(Shape step) {
      Rectangle2D box = step.box();
      Rectangle2D inside =
          new Rectangle2D.Double(
              box.getX() + 1, box.getY() + 1, box.getWidth() - 2, box.getHeight() - 2);
      return parts().stream().anyMatch(part -> part.intersects(inside));
    }

    @Override
    public String toString() {
      return flow.getId();
    }
  }

  static List<Drawing> of(Path model) {
    return Bpmn.readModelFromFile(model.toFile()).getModelElementsByType(BpmnDiagram.class).stream()
        .map(BpmnDiagram::getBpmnPlane)
        .map(plane -> of(model.getFileName() + " " + plane.getBpmnElement().getId(), plane))
        .toList();
  }

  private static Drawing of(String name, BpmnPlane plane) {
    return new Drawing(
        name,
        elements(plane, BpmnShape.class).map(Drawing::shape).toList(),
        elements(plane, BpmnEdge.class)
            .filter(edge -> edge.getBpmnElement() instanceof SequenceFlow)
            .map(Drawing::line)
            .toList());
  }

  private static <T> Stream<T> elements(BpmnPlane plane, Class<T> kind) {
    return plane.getDiagramElements().stream().filter(kind::isInstance).map(kind::cast);
  }

  private static Shape shape(BpmnShape drawn) {
    return new Shape(drawn.getBpmnElement(), drawn.isExpanded(), box(drawn.getBounds()));
  }

  private static Line line(BpmnEdge drawn) {
    return new Line(
        (SequenceFlow) drawn.getBpmnElement(),
        drawn.getWaypoints().stream()
            .map(point -> (Point2D) new Point2D.Double(point.getX(), point.getY()))
            .toList());
  }

  private static Rectangle2D box(Bounds bounds) {
    return new Rectangle2D.Double(
        bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
  }

  List<Shape> steps() {
    return shapes.stream().filter(Shape::isStep).toList();
  }

  List<Shape> teams() {
    return shapes.stream().filter(Shape::isTeam).toList();
  }

  /** The box round everything in it. */
  Rectangle2D bounds() {
    Rectangle2D all = null;
    for (Shape shape : shapes) {
      all = all == null ? shape.box() : all.createUnion(shape.box());
    }
    for (Line line : lines) {
      for (Point2D point : line.points()) {
        all.add(point);
      }
    }
    return all;
  }

  @Override
  public String toString() {
    return name;
  }
}
