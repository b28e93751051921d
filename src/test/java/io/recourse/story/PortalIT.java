package io.recourse.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The portal and the tasklist in a real browser, on a desk and on a phone. */
@RunningProduct
class PortalIT {

  private static Playwright playwright;
  private static Browser browser;

  @LocalServerPort int port;
  private BrowserContext context;

  @BeforeAll
  static void launch() {
    playwright = Playwright.create(withInstalledBrowser());
    LaunchOptions options =
        new LaunchOptions()
            .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
    installedChromium().ifPresent(options::setExecutablePath);
    browser = playwright.chromium().launch(options);
  }

  @AfterAll
  static void quit() {
    playwright.close();
  }

  @BeforeEach
  void open() {
    context = null;
  }

  @AfterEach
  void close() {
    if (context != null) {
      context.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"en, 1440", "en, 390", "zh-CN, 390", "zh-TW, 1440"})
  @DisplayName("INT-07 RET-04 NTF-02 a customer asks for a return and reads what happens next")
  void asksForReturn(String language, int width) {
    Page page = page(language, width);
    page.navigate(url("/portal?lang=" + language));
    assertAccessible(page);
    page.locator("[name=orderNumber]").fill("DEMO-1005");
    page.locator("[name=email]").fill(emailOf("DEMO-1005"));
    page.locator("main button.primary").click();
    page.locator("main a.primary").click();
    assertThat(page.locator("fieldset.fields").count()).isPositive();
    assertAccessible(page);
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .isTrue();
  }

  @Test
  @DisplayName(
      "PLT-05 what is not said by the page: who acts, by when, and what happens by default")
  void caseSaysWhatHappensNext() {
    Page page = page("en", 390);
    page.navigate(url("/portal?lang=en"));
    page.locator("[name=orderNumber]").fill("DEMO-1001");
    page.locator("[name=email]").fill("anna@example.org");
    page.locator("main button.primary").click();
    page.locator("main a.primary").click();
    page.locator("[name='entries[0].quantity']").fill("1");
    page.locator("[name='entries[0].reason']").selectOption("DEFECTIVE");
    PlaywrightAssertions.assertThat(page.locator("#quote table")).isVisible();
    page.locator("main form button.primary").click();
    page.waitForURL(Pattern.compile(".*/portal/cases/RC-\\d+"));
    PlaywrightAssertions.assertThat(page.locator(".next")).containsText("If nobody acts");
    assertAccessible(page);
  }

  @Test
  @DisplayName("PLT-05 staff sign in and land on their tasks")
  void staffLandOnTasks() {
    Page page = page("en", 1440);
    page.navigate(url("/sign-in?lang=en"));
    page.locator("[name=username]").fill("returns");
    page.locator("[name=password]").fill("returns");
    page.locator("main button.primary").click();
    page.waitForURL(Pattern.compile(".*/work.*"));
    PlaywrightAssertions.assertThat(page.locator("h1")).isVisible();
    assertAccessible(page);
  }

  private String emailOf(String order) {
    Api api = new Api(port);
    return api.get("agent", "/api/v1/orders/" + order).at("/customer/email").asText();
  }

  private Page page(String language, int width) {
    context =
        browser.newContext(
            new Browser.NewContextOptions().setLocale(language).setViewportSize(width, 900));
    return context.newPage();
  }

  private String url(String path) {
    return "http://localhost:" + port + path;
  }

  private static void assertAccessible(Page page) {
    List<String> violations =
        new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations()
                .stream()
                .map(PortalIT::describe)
                .toList();
    assertThat(violations).isEmpty();
  }

  private static String describe(Rule rule) {
    return rule.getId() + ": " + rule.getNodes().get(0).getHtml();
  }

  /** Playwright fetches a browser of its own only where none is installed. */
  private static Playwright.CreateOptions withInstalledBrowser() {
    Playwright.CreateOptions options = new Playwright.CreateOptions();
    if (installedChromium().isPresent()) {
      options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
    }
    return options;
  }

  private static Optional<Path> installedChromium() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }
}
