package io.recourse.library.picture;

import io.recourse.engine.check.Drawing;
import io.recourse.engine.check.Line;
import io.recourse.engine.check.Shape;
import io.recourse.library.picture.Pen.Look;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.function.UnaryOperator;

/** One plane of a model as BPMN draws it. */
final class Planes {

  /** What stands in a gateway. */
  private static final Map<String, String> MARKS =
      Map.of(
          "exclusiveGateway", "×",
          "inclusiveGateway", "○",
          "parallelGateway", "+",
          "eventBasedGateway", "◇",
          "complexGateway", "*");

  private final Pen pen;
  private final UnaryOperator<String> words;

  /**
   * @param words what a name is called in the language of the picture
   */
  Planes(Pen pen, UnaryOperator<String> words) {
    this.pen = pen;
    this.words = words;
  }

  /** Frames first, so that nothing is hidden behind them. */
  void draw(Drawing plane) {
    plane.shapes().stream().filter(shape -> !shape.isStep()).forEach(this::frame);
    plane.lines().forEach(this::line);
    plane.steps().forEach(this::step);
  }

  private void frame(Shape shape) {
    Rectangle2D box = shape.box();
    pen.rectangle(box, shape.kind().equals("group") ? Look.DASHED : Look.THIN);
    if (shape.kind().equals("participant")) {
      return; // the title of the picture says it
    }
    double y = box.getY() + Pen.SIZE + 4;
    for (String row : Rows.of(said(shape.name()), box.getWidth() - 12)) {
      pen.row(box.getX() + 6, y, false, row);
      y += Pen.ROW;
    }
  }

  private void step(Shape shape) {
    String kind = shape.kind();
    if (kind.endsWith("Event")) {
      event(shape);
      beside(shape);
    } else if (kind.endsWith("Gateway")) {
      pen.diamond(shape.box());
      pen.words(shape.box(), MARKS.getOrDefault(kind, ""));
      beside(shape);
    } else {
      pen.rectangle(shape.box(), kind.equals("callActivity") ? Look.STRONG : Look.PLAIN);
      pen.words(shape.box(), said(shape.name()));
    }
  }

  private void event(Shape shape) {
    Rectangle2D box = shape.box();
    boolean end = shape.kind().equals("endEvent");
    double radius = box.getWidth() / 2;
    pen.circle(box.getCenterX(), box.getCenterY(), radius, end ? Look.STRONG : Look.PLAIN);
    if (!end && !shape.kind().equals("startEvent")) {
      pen.circle(box.getCenterX(), box.getCenterY(), radius - 4, Look.PLAIN);
    }
  }

  /** The name of what is too small to hold it. */
  private void beside(Shape shape) {
    Rectangle2D box = shape.box();
    Rectangle2D label =
        shape.label() == null
            ? new Rectangle2D.Double(box.getCenterX() - 45, box.getMaxY(), 90, Pen.ROW)
            : shape.label();
    pen.words(wide(label), said(shape.name()));
  }

  private void line(Line line) {
    pen.arrow(line.points());
    if (line.label() != null) {
      pen.words(wide(line.label()), said(line.name()));
    }
  }

  /** A place that was measured for other words holds these too. */
  private static Rectangle2D wide(Rectangle2D label) {
    double width = Math.max(label.getWidth() + 10, 60);
    return new Rectangle2D.Double(
        label.getCenterX() - width / 2, label.getY(), width, label.getHeight());
  }

  private String said(String name) {
    return name.isBlank() ? "" : words.apply(name);
  }
}
