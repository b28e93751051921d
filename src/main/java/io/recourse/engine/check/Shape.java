package io.recourse.engine.check;

import java.awt.geom.Rectangle2D;
import org.w3c.dom.Element;

/**
 * One element as it is drawn.
 *
 * @param name what stands on it; of a group, whose it is
 * @param expanded whether what lies in it is drawn in it
 * @param label where its name stands; null in the middle
 */
public record Shape(
    Element element, String name, boolean expanded, Rectangle2D box, Rectangle2D label)
    implements Boxed {

  public String id() {
    return element.getAttribute("id");
  }

  /** What kind of element it is, such as {@code userTask}. */
  public String kind() {
    return element.getLocalName();
  }

  /** Something that happens, drawn as one thing. */
  public boolean isStep() {
    return !expanded && TokenSteps.isNode(element);
  }

  public boolean isTeam() {
    return ModelXml.is(element, "lane") || ModelXml.is(element, "group");
  }

  public boolean isOn(Shape other) {
    return ModelXml.is(element, "boundaryEvent")
        && other.id().equals(element.getAttribute("attachedToRef"));
  }

  boolean covers(Shape other) {
    return box.intersects(other.box) && !isOn(other) && !other.isOn(this);
  }

  @Override
  public String toString() {
    return id();
  }
}
