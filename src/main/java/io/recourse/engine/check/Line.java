package io.recourse.engine.check;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/**
 * One sequence flow as it is drawn.
 *
 * @param box round all of it
 * @param label where its name stands; null for nowhere
 */
public record Line(Element flow, List<Point2D> points, Rectangle2D box, Rectangle2D label)
    implements Boxed {

  Line(Element flow, List<Point2D> points, Rectangle2D label) {
    this(flow, points, round(points), label);
  }

  public String id() {
    return flow.getAttribute("id");
  }

  /** The answer that it is; empty where nothing stands. */
  public String name() {
    return flow.getAttribute("name");
  }

  private List<Line2D> parts() {
    List<Line2D> parts = new ArrayList<>();
    for (int at = 1; at < points.size(); at++) {
      parts.add(new Line2D.Double(points.get(at - 1), points.get(at)));
    }
    return parts;
  }

  private static Rectangle2D round(List<Point2D> points) {
    Rectangle2D box = null;
    for (Point2D point : points) {
      Rectangle2D at = new Rectangle2D.Double(point.getX(), point.getY(), 0, 0);
      box = box == null ? at : box.createUnion(at);
    }
    return box == null ? new Rectangle2D.Double() : box;
  }

  /** Lines have no breadth: they may meet where their boxes only touch. */
  private boolean isApart(Rectangle2D other) {
    return other.getMinX() > box.getMaxX()
        || other.getMaxX() < box.getMinX()
        || other.getMinY() > box.getMaxY()
        || other.getMaxY() < box.getMinY();
  }

  /**
   * Lines of one step may leave it together until they part, and lines into one step may join on
   * their last way; otherwise no two lines meet.
   */
  public boolean crosses(Line other) {
    return !isApart(other.box)
        && parts().stream()
            .anyMatch(
                mine ->
                    other.parts().stream()
                        .filter(mine::intersectsLine)
                        .anyMatch(
                            theirs -> !parts(mine, theirs, other) && !joins(mine, theirs, other)));
  }

  private boolean parts(Line2D mine, Line2D theirs, Line other) {
    Point2D start = points.get(0);
    return same(other, "sourceRef")
        && start.equals(other.points.get(0))
        && (mine.getP1().equals(start) || theirs.getP1().equals(start));
  }

  private boolean joins(Line2D mine, Line2D theirs, Line other) {
    Point2D end = last();
    return same(other, "targetRef")
        && end.equals(other.last())
        && (mine.getP2().equals(end) || theirs.getP2().equals(end));
  }

  private boolean same(Line other, String step) {
    return flow.getAttribute(step).equals(other.flow.getAttribute(step));
  }

  private Point2D last() {
    return points.get(points.size() - 1);
  }

  public boolean isThrough(Shape step) {
    Rectangle2D of = step.box();
    Rectangle2D inside =
        new Rectangle2D.Double(of.getX() + 1, of.getY() + 1, of.getWidth() - 2, of.getHeight() - 2);
    return !isApart(of) && parts().stream().anyMatch(part -> part.intersects(inside));
  }

  @Override
  public String toString() {
    return id();
  }
}
