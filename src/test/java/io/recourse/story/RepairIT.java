package io.recourse.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import io.recourse.common.TypedMoney;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A repair in a real browser: asked for, diagnosed by a technician, priced, agreed to. */
@RunningProduct
class RepairIT {

  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource({"en, 1440", "zh-CN, 390"})
  @DisplayName("REP-01 REP-02 a customer tries what may help, sends it in, reads the price, agrees")
  void priced(String language, int width) {
    Api api = new Api(port);
    String order = new Shop(api).order();
    help(api);
    try (Window window = Window.open(port, language, width)) {
      Page page = window.go("/portal");
      page.fill("[name=orderNumber]", order);
      page.fill("[name=email]", order + "@example.org");
      page.locator("main button.primary").click();
      page.locator("main a[href*='/portal/repairs/new']").first().click();
      window.assertGoodAsIs();
      page.selectOption("[name=article]", "1/" + order);
      page.fill("[name=symptom]", "It flickers.");
      page.locator("main form button.primary").click();
      page.waitForURL(Pattern.compile(".*/portal/cases/RC-\\d+"));
      window.assertGoodAsIs();
      String number = page.url().replaceFirst(".*/", "");
      page.locator("[name=solved][value=false]").click();
      arrives(api, number);
      String task = Api.id(api.awaitTask("technician", number, "Task_DiagnoseRepair"));
      diagnose(task);
      page.reload();
      assertThat(page.locator("main")).containsText("29.90");
      assertThat(page.locator("#next .stages [aria-current=step]")).hasCount(1);
      window.assertGoodAsIs();
      CodeHands.presses("[name=agreed][value=true]", page, api, order + "@example.org");
      assertThat(page.locator("#owed-title")).isVisible();
      window.assertGoodAsIs();
    }
  }

  /** The price is typed with a comma; what can be read in two ways is said beside the field. */
  private void diagnose(String task) {
    try (Window window = Window.of(port, "technician")) {
      Page page = window.go("/work/tasks/" + task);
      assertThat(page.locator("main")).containsText("It flickers.");
      page.click("[data-claim]");
      assertThat(page.locator("main [action*='/release']")).isVisible();
      assertThat(page.locator("#task-submit")).isVisible();
      page.getByLabel("Damaged by the customer").check();
      page.getByLabel("Not covered").check();
      page.getByLabel("Price of the repair").fill("2,990");
      page.getByLabel("Note").fill("The socket is bent.");
      page.locator("#task-submit").click();
      assertThat(page.locator(".fjs-form-field-error")).containsText("in two ways");
      window.assertGoodToUse();
      page.getByLabel("Price of the repair").fill("29,90");
      page.locator("#task-submit").click();
      page.waitForURL(url -> !url.contains(task));
      proveTypedMoney(page.context().newPage());
    }
  }

  /** The table that {@code common.TypedMoneyTest} proves for the server, in the browser. */
  private static void proveTypedMoney(Page blank) {
    String module = read("src/main/frontend/src/task-form/money.js");
    String url =
        "data:text/javascript;charset=utf-8,"
            + module.replace("%", "%25").replace("#", "%23").replace("\n", "%0A");
    for (String row : read("src/test/resources/money/typed.csv").lines().skip(1).toList()) {
      String[] cells = row.split(";");
      Object read =
          blank.evaluate(
              """
              ([url, text, digits]) => import(url).then(({ typedMoney }) => {
                const { minor, flaw } = typedMoney(text, digits);
                return String(flaw ?? minor);
              })\
              """,
              List.of(url, cells[0], TypedMoney.digits(cells[1])));
      org.assertj.core.api.Assertions.assertThat(read).as(row).isEqualTo(cells[2]);
    }
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void help(Api api) {
    if (api.get("lead", "/api/v1/remote-checks")
        .at("/items")
        .findValuesAsText("key")
        .contains("flicker")) {
      return;
    }
    Api.Answer kept =
        api.send(
            "lead",
            "PUT",
            "/api/v1/remote-checks/flicker",
            """
            {"category": "lighting", "symptom": "flicker", "position": 1,
             "words": {"en": "Screw the bulb in tightly.", "zh-CN": "请拧紧灯泡。"}}\
            """);
    org.assertj.core.api.Assertions.assertThat(kept.status()).isEqualTo(202);
    String draft = "/api/v1/texts/drafts/" + kept.body().path("draft").asText();
    var unused =
        api.post("lead", draft + "/submit", "{\"version\": 1, \"reason\": \"It often helps.\"}");
    JsonNode agreed = api.post("owner", draft + "/approve", "{\"version\": 2}");
    org.assertj.core.api.Assertions.assertThat(agreed.path("state").asText()).isEqualTo("AGREED");
  }

  private static void arrives(Api api, String number) {
    JsonNode file = api.awaitCase(number, one -> !one.path("shipments").isEmpty());
    String tracking = file.path("shipments").get(0).path("trackingNumber").asText();
    var unused =
        api.post(
            "warehouse", "/api/v1/cases/" + number + "/shipments/" + tracking + "/receive", "{}");
  }
}
