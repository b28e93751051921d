package io.recourse.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse.MoveOptions;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;

/** An owner who draws: places, connects and names elements on the canvas of the studio. */
final class DrawingHands {

  /** Where a point of the drawing lies in the window. */
  private static final String ON_SCREEN =
      """
      ([x, y]) => {
        const place = new DOMPoint(x, y).matrixTransform(document.querySelector(".studio-canvas .djs-container > svg .viewport").getScreenCTM());
        return [place.x, place.y];
      }
      """;

  /** A flow is pressed where it is half through. */
  private static final String HALF_WAY =
      """
      (flow) => {
        const path = document.querySelector(`.studio-canvas .djs-connection[data-element-id="${flow}"] .djs-visual > path`);
        const half = path.getPointAtLength(path.getTotalLength() / 2);
        return [half.x, half.y];
      }
      """;

  private static final String FLOWS =
      "() => [...document.querySelectorAll('.studio-canvas .djs-connection')]"
          + ".map((it) => it.dataset.elementId)";

  private final Page page;

  DrawingHands(Page page) {
    this.page = page;
  }

  /** All of the drawing is in sight, and so is the canvas. */
  DrawingHands overview() {
    page.click("[data-tool=fit]");
    page.locator(".studio-canvas").scrollIntoViewIfNeeded();
    return this;
  }

  /** A gateway on a flow, which leads through it from then on; returns the flow behind it. */
  String splits(String id, String name, double x, double y) {
    List<String> before = flows();
    page.click(".djs-palette [data-action='create.exclusive-gateway']");
    press(x, y);
    isCalled("Gateway_", id, name);
    return added(before);
  }

  /** An end behind the chosen element; returns the flow that leads to it. */
  String ends(String id, String name) {
    List<String> before = flows();
    page.click(".djs-context-pad [data-action='append.end-event']");
    isCalled("Event_", id, name);
    return added(before);
  }

  /** Once panel and list show what was just drawn; each word once the one before has arrived. */
  private void isCalled(String drawn, String id, String name) {
    Locator field = field("id", "General");
    assertThat(field).hasValue(Pattern.compile(drawn + ".*"));
    assertThat(listed(field.inputValue())).isVisible();
    write("id", id);
    assertThat(listed(id)).isVisible();
    write("name", name);
    assertThat(listed(id)).containsText(name);
  }

  private Locator listed(String step) {
    return page.locator(".studio-twin button[data-element='" + step + "']");
  }

  DrawingHands chooses(String step) {
    listed(step).click();
    return this;
  }

  DrawingHands choosesFlow(String flow) {
    List<?> half = (List<?>) page.evaluate(HALF_WAY, flow);
    press(number(half, 0), number(half, 1));
    assertThat(page.locator(".djs-connection.selected[data-element-id='" + flow + "']"))
        .hasCount(1);
    return this;
  }

  DrawingHands when(String condition) {
    Locator kind = field("conditionType", "Condition");
    kind.selectOption("expression");
    write("conditionExpression", condition);
    return this;
  }

  DrawingHands isDefault() {
    page.click(".djs-context-pad [data-action=replace]");
    page.click(".djs-popup [data-id='replace-with-default-flow']");
    return this;
  }

  DrawingHands named(String name) {
    write("name", name);
    return this;
  }

  private void write(String property, String text) {
    Locator field = field(property, "General");
    field.fill(text);
    field.blur();
  }

  private Locator field(String property, String group) {
    Locator field = page.locator("#studio-properties [name='" + property + "']");
    if (!field.isVisible()) {
      page.locator("#studio-properties").getByText(group).first().click();
    }
    return field;
  }

  private void press(double x, double y) {
    List<?> place = (List<?>) page.evaluate(ON_SCREEN, List.of(x, y));
    page.mouse().move(number(place, 0), number(place, 1), new MoveOptions().setSteps(8));
    page.mouse().down();
    page.mouse().up();
  }

  private String added(List<String> before) {
    return flows().stream().filter(flow -> !before.contains(flow)).findFirst().orElseThrow();
  }

  private List<String> flows() {
    return ((List<?>) page.evaluate(FLOWS)).stream().map(Object::toString).toList();
  }

  private static double number(List<?> of, int at) {
    return ((Number) of.get(at)).doubleValue();
  }
}
