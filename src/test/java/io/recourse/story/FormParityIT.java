package io.recourse.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import io.recourse.common.Problem;
import io.recourse.forms.FilledSheet;
import io.recourse.forms.FormSheet;
import io.recourse.forms.TypedAnswers;
import io.recourse.worklist.Form;
import io.recourse.worklist.FormCheck;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * One table of cases, judged by the server, by the form that staff fill in and by the page that
 * customers fill in: the same verdict about the same fields (PLT-05).
 */
@RunningProduct
class FormParityIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path CASES = Path.of("src/test/resources/forms");
  private static final List<Map<String, String>> SHELVES =
      List.of(Map.of("label", "Shelf 1", "value", "S1"));
  private static final Map<String, ?> GIVEN = Map.of("shelves", SHELVES);
  private static final Map<String, Object> GOOD =
      Map.of(
          "decision",
          "yes",
          "needed",
          1,
          "shelf",
          "S1",
          "sure",
          true,
          "faults",
          List.of("dent"),
          "photos",
          List.of("a.png"));
  private static final List<String> WORDS =
      List.of(
          "required",
          "minLength",
          "maxLength",
          "min",
          "max",
          "pattern",
          "number",
          "refused",
          "add",
          "remove",
          "more",
          "less",
          "takeOff");

  /** The fields that the form marks, once it has refused the values or sent them. */
  private static final String REFUSED =
      """
      () => [...document.querySelectorAll(".fjs-form-field-error")].map((error) =>
        error.closest(".fjs-form-field").querySelector("label").textContent.replace("*", "").trim())\
      """;

  /** The button stands above: a field that is left says a line more and would move it away. */
  private static final String PAGE =
      """
      <!DOCTYPE html><title>Form</title><body>
      <div id="task-errors"></div><button id="task-submit"></button><div id="task-form"></div>
      <input type="checkbox" data-open-next><input type="checkbox" data-keys-off><p id="task-saved"></p>
      <script type="application/json" id="task-data">%s</script>
      <script src="/assets/task-form.js"></script>
      """;

  @LocalServerPort int port;

  @Test
  @DisplayName("PLT-05 server, form and portal refuse the same values at the same fields")
  void sameVerdict() throws IOException {
    String schema = Files.readString(CASES.resolve("parity.form"));
    SoftAssertions all = new SoftAssertions();
    try (Window window = Window.atDesk(port)) {
      Page page = window.page();
      page.route("**/draft", route -> route.fulfill(new FulfillOptions().setStatus(204)));
      page.route(
          "**/complete",
          route ->
              route.fulfill(new FulfillOptions().setStatus(422).setBody("{\"detail\":\"sent\"}")));
      for (String row : Files.readAllLines(CASES.resolve("cases.csv")).stream().skip(1).toList()) {
        String[] cells = row.split(";", -1);
        Set<String> refused = words(cells[1]);
        Map<String, Object> values = values(cells[0]);
        all.assertThat(byServer(schema, values)).as("server: " + row).isEqualTo(refused);
        all.assertThat(byForm(window, schema, values)).as("form: " + row).isEqualTo(refused);
        all.assertThat(byPortal(schema, values)).as("portal: " + row).isEqualTo(refused);
      }
    }
    all.assertAll();
  }

  /**
   * The same values on a page of the portal, which needs no script; files come, no names of them.
   */
  private static Set<String> byPortal(String schema, Map<String, Object> values)
      throws JsonProcessingException {
    Map<String, List<String>> typed = new HashMap<>();
    values.forEach((key, value) -> type(key, value, typed));
    List<String> photos = typed.remove("photos");
    Map<String, List<String>> came = photos == null ? Map.of() : Map.of("photos", photos);
    FormSheet sheet = FormSheet.read(JSON.readTree(schema), GIVEN);
    return byServer(schema, new FilledSheet(sheet, new TypedAnswers(typed, came), GIVEN).values());
  }

  private static void type(String path, Object value, Map<String, List<String>> typed) {
    if (value instanceof List<?> several && path.equals("lines")) {
      typed.put(path, List.of(Integer.toString(several.size())));
      for (int row = 0; row < several.size(); row++) {
        String at = path + "." + row + ".";
        ((Map<?, ?>) several.get(row)).forEach((key, cell) -> type(at + key, cell, typed));
      }
    } else if (value instanceof List<?> several) {
      typed.put(path, several.stream().map(String::valueOf).toList());
    } else if (value instanceof Number number) {
      typed.put(path, List.of(new BigDecimal(number.toString()).toPlainString()));
    } else if (value != null && !Boolean.FALSE.equals(value)) {
      typed.put(path, List.of(value.toString()));
    }
  }

  private static Set<String> byServer(String schema, Map<String, Object> values) {
    try {
      var unused = FormCheck.check(Form.parse(schema), values, GIVEN);
      return Set.of();
    } catch (Problem refused) {
      return refused.errors().stream()
          .map(error -> error.pointer().replaceFirst(".*/", ""))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Set<String> byForm(Window window, String schema, Map<String, Object> values)
      throws JsonProcessingException {
    String html = PAGE.formatted(island(schema, values).replace("<", "\\u003c"));
    Page page = window.page();
    page.unroute("**/parity");
    page.route(
        "**/parity",
        route ->
            route.fulfill(
                new FulfillOptions().setContentType("text/html; charset=utf-8").setBody(html)));
    window.go("/parity").locator("body[data-form=ready]").waitFor();
    page.click("#task-submit");
    page.locator("#task-errors:not([hidden]), .fjs-form-field-error").first().waitFor();
    return ((List<?>) page.evaluate(REFUSED))
        .stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String island(String schema, Map<String, Object> values)
      throws JsonProcessingException {
    Map<String, Object> started = new HashMap<>(values);
    started.put("shelves", SHELVES);
    return JSON.writeValueAsString(
        Map.of(
            "id",
            "parity",
            "person",
            "agent",
            "etag",
            "1",
            "readOnly",
            false,
            "values",
            started,
            "schema",
            JSON.readTree(schema),
            "money",
            Map.of("digits", Map.of()),
            "files",
            Map.of("known", Map.of()),
            "lines",
            List.of(),
            "words",
            WORDS.stream().collect(Collectors.toMap(word -> word, word -> word))));
  }

  private static Map<String, Object> values(String json) throws JsonProcessingException {
    Map<String, Object> values = new HashMap<>(GOOD);
    values.putAll(JSON.readValue(json, new TypeReference<Map<String, Object>>() {}));
    return values;
  }

  private static Set<String> words(String text) {
    return text.isEmpty() ? Set.of() : new TreeSet<>(Set.of(text.split(" ")));
  }
}
