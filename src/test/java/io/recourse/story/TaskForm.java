package io.recourse.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;

/** The form of an open task, filled in on its page by who does it, in whatever language. */
final class TaskForm {

  private static final String REFUSALS = "#task-errors, .fjs-form-field-error";

  private final Window window;
  private final Page page;
  private final String id;
  private final JsonNode fields;

  private TaskForm(Window window, String id, JsonNode fields) {
    this.window = window;
    this.id = id;
    this.page = window.page();
    this.fields = fields;
  }

  /** Taken on by the user, who sees it as a page that is good to use. */
  static TaskForm of(Stage stage, String user, String number, String key) {
    String id = Api.id(stage.api.awaitTask(user, number, key));
    JsonNode task = stage.api.get(user, "/api/v1/tasks/" + id);
    Window window = stage.staff(user);
    Page page = window.go("/work/tasks/" + id);
    take(page);
    var unused = stage.read(page);
    return new TaskForm(window, id, task.at("/form/components"));
  }

  /** What stands there instead is said, where it cannot be taken. */
  private static void take(Page page) {
    try {
      page.click("[data-claim]");
      assertThat(page.locator("main [action*='/release']")).isVisible();
      assertThat(page.locator("#task-submit")).isVisible();
    } catch (TimeoutError late) {
      throw new AssertionError("Not to be taken: " + page.locator("main").innerText(), late);
    }
  }

  /** One of the choices of a radio or select field, by its value. */
  TaskForm choose(String key, Object value) {
    JsonNode field = field(key);
    int at = indexOf(field, value.toString());
    if ("select".equals(field.get("type").asText())) {
      located(field, "-display").click();
      page.locator(".fjs-dropdownlist-item").nth(at).click();
    } else {
      located(field, "-" + at).check();
    }
    return this;
  }

  TaskForm write(String key, Object value) {
    located(field(key), "").fill(value.toString());
    return this;
  }

  Window window() {
    return window;
  }

  /**
   * Done: the list follows, or its next task. What a round changed meanwhile is looked at once
   * more.
   */
  void finish() {
    if (!isSent()) {
      page.reload();
      assertThat(page.locator("#task-submit")).isVisible();
      if (!isSent()) {
        throw new AssertionError(page.locator(REFUSALS).allInnerTexts().toString());
      }
    }
  }

  private boolean isSent() {
    page.locator("#task-submit").click();
    page.waitForCondition(() -> isLeft() || page.locator("#task-errors").isVisible());
    return isLeft();
  }

  private boolean isLeft() {
    return !page.url().contains(id);
  }

  private Locator located(JsonNode field, String suffix) {
    return page.locator("[id$='-" + field.get("id").asText() + suffix + "']").first();
  }

  private JsonNode field(String key) {
    for (JsonNode field : fields) {
      if (key.equals(field.path("key").asText())) {
        return field;
      }
    }
    throw new AssertionError("no field " + key + " in " + fields);
  }

  private static int indexOf(JsonNode field, String value) {
    JsonNode values = field.get("values");
    for (int at = 0; at < values.size(); at++) {
      if (value.equals(values.get(at).get("value").asText())) {
        return at;
      }
    }
    throw new AssertionError("no choice " + value + " in " + field);
  }
}
