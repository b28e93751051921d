package io.recourse.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One person at one window of a real browser; every window shares one Chromium. */
final class Window implements AutoCloseable {

  /** How long a page may take on a machine that has much else to do, in milliseconds. */
  private static final double PATIENCE = 30_000;

  /**
   * Where everybody's clock hangs, wherever the machine stands: a reader of another zone is shown
   * the first page anew, whatever page was asked for meanwhile.
   */
  private static final String ZONE = "UTC";

  private static final int DESK = 1440;
  private static final int PHONE = 390;

  /**
   * A phone of the smallest kind, and a desk at twice the size of its letters (WCAG 1.4.4, 1.4.10).
   */
  private static final int[] ENLARGED = {320, DESK / 2};

  private static final List<String> LEVEL =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  /** Moves that no tap explains; the list of them is handed out before the next frame but one. */
  private static final String SUM_OF_SHIFTS =
      """
      () => new Promise((told) => {
        let sum = 0;
        new PerformanceObserver((list) => list.getEntries()
          .filter((one) => !one.hadRecentInput).forEach((one) => (sum += one.value)))
          .observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => told(sum))));
      })\
      """;

  /** A window of another size is laid out anew with the next frame. */
  private static final String DRAWN =
      "() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))";

  /** What is wider than the window, or than a box that neither scrolls nor says that it cuts. */
  private static final String BEYOND =
      """
      () => {
        const hides = (box) => {
          const look = getComputedStyle(box);
          return look.overflowX === "hidden" && look.textOverflow !== "ellipsis" && !look.clipPath.startsWith("inset");
        };
        const words = (box) => box.innerText?.trim() && box.clientWidth > 1;
        const cut = [...document.querySelectorAll("main *")]
          .filter((box) => words(box) && box.scrollWidth > box.clientWidth + 1 && hides(box) && !box.closest(".paper, .fjs-container"));
        const wide = [...document.querySelectorAll("body *")].filter((box) => box.getBoundingClientRect().right > innerWidth + 1 && !box.closest(".scroll, .paper, svg"));
        const page = document.documentElement.scrollWidth > innerWidth ? ["scrolls sideways: " + wide.slice(0, 3).map((box) => box.outerHTML.slice(0, 120))] : [];
        return page.concat(cut.map((box) => "cut: " + box.outerHTML.slice(0, 200)));
      }
      """;

  /** What has the focus and lies wholly under a bar that stays in sight (WCAG 2.4.11). */
  private static final String COVERED =
      """
      () => {
        const stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
          .filter((stop) => stop.checkVisibility({ visibilityProperty: true }) && !stop.disabled && !stop.closest(".djs-container, .bio-properties-panel, dialog"));
        const stays = (box) => box && (["sticky", "fixed"].includes(getComputedStyle(box).position) ? box : stays(box.parentElement));
        const under = (stop) => {
          stop.focus();
          const { left, top, width, height } = stop.getBoundingClientRect();
          const over = [[0.1, 0.1], [0.9, 0.1], [0.5, 0.5], [0.1, 0.9], [0.9, 0.9]]
            .map(([x, y]) => document.elementFromPoint(left + width * x, top + height * y))
            .map((hit) => hit && !stop.contains(hit) && !hit.contains(stop) && stays(hit));
          return document.activeElement === stop && over.every((bar) => bar && !bar.contains(stop));
        };
        const found = stops.concat(stops.toReversed()).filter(under);
        document.activeElement.blur(); // the skip link would stay over the places
        return found.map((stop) => "covered: " + stop.outerHTML.slice(0, 160));
      }
      """;

  /**
   * What can only be dragged (2.5.7), what is asked although the session knows it (3.3.7), and
   * words of customers that do not say their language (3.1.2).
   */
  private static final String LABOURED =
      """
      known => [...document.querySelectorAll("[draggable=true]")].filter((it) => !it.closest(".paper, .djs-container"))
        .map((it) => "dragged: " + it.outerHTML.slice(0, 160))
        .concat([...document.querySelectorAll("main [name=orderNumber], main [name=email]")]
          .filter((it) => known && it.checkVisibility() && it.required && !it.value).map((it) => "asked again: " + it.outerHTML.slice(0, 160)))
        .concat([...document.querySelectorAll("main .letters .pre, main .work-words")]
          .filter((it) => it.closest("[lang]") === document.documentElement && !it.closest("details:has(> summary .badge.warn)"))
          .map((it) => "no language: " + it.outerHTML.slice(0, 160)))
      """;

  private static final String AT_AN_EDGE =
      """
      target => {
        const it = document.querySelector([target].flat()[0]);
        const { top, bottom } = it.getBoundingClientRect();
        for (let room = it.parentElement; room; room = room.parentElement) {
          const edge = room.getBoundingClientRect();
          if (["auto", "scroll"].includes(getComputedStyle(room).overflowY) && (top < edge.top || bottom > edge.bottom)) return true;
        }
        return false;
      }
      """;

  private static Browser shared;

  private final String base;
  private final BrowserContext context;
  private final Page page;

  private Window(int port, String language, int width, boolean scripts) {
    base = "http://localhost:" + port;
    NewContextOptions options =
        new NewContextOptions()
            .setLocale(language)
            .setTimezoneId(ZONE)
            .setReducedMotion(ReducedMotion.REDUCE) // a colour on its way to another is neither
            .setViewportSize(width, 900)
            .setJavaScriptEnabled(scripts);
    context = browser().newContext(options);
    page = context.newPage();
    page.onDialog(Dialog::accept);
    page.navigate(base + "/policy?lang=" + language);
  }

  static Window open(int port, String language, int width) {
    return new Window(port, language, width, true);
  }

  /** A phone whose browser runs no scripts. */
  static Window withoutScripts(int port) {
    return new Window(port, "en", PHONE, false);
  }

  static Window atDesk(int port) {
    return open(port, "en", DESK);
  }

  /** A window of staff, signed in at a desk. */
  static Window of(int port, String user) {
    return of(port, user, "en");
  }

  /** The same in another language. */
  static Window of(int port, String user, String language) {
    return open(port, language, DESK).signIn(user);
  }

  /** At the same window, whoever sat there before. */
  Window signIn(String user) {
    go("/sign-in").fill("[name=username]", user);
    page.fill("[name=password]", user);
    page.click("main button.primary");
    page.waitForURL(url -> !url.contains("/sign-in"));
    page.locator("form[action$='/sign-out']").waitFor();
    return this;
  }

  Page page() {
    return page;
  }

  Page go(String path) {
    page.navigate(base + path);
    return page;
  }

  /** Where it has been led to. */
  String path() {
    return page.url().substring(base.length());
  }

  byte[] fetch(String path) {
    return page.request().get(path.startsWith("http") ? path : base + path).body();
  }

  /** Each time these signs are shown, they run from left to right, whatever stands before them. */
  void assertRunsOn(String signs) {
    Object backwards =
        page.evaluate(
            """
            signs => {
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const range = document.createRange();
              const place = (text, at) => {
                range.setStart(text, at);
                range.setEnd(text, at + 1);
                return range.getBoundingClientRect();
              };
              const found = [];
              for (let text; (text = texts.nextNode()); ) {
                const from = text.data.indexOf(signs);
                if (from < 0 || !text.parentElement.checkVisibility()) continue;
                const places = [...signs].map((sign, at) => place(text, from + at));
                found.push(places.every((it, at) => !at || it.top > places[at - 1].top || it.left > places[at - 1].left));
              }
              return found.length ? found.filter((runs) => !runs).length : "not shown";
            }
            """,
            signs);
    assertThat(backwards).as("%s on %s", signs, page.url()).isEqualTo(0);
  }

  /** Whether a page is there; a file is none. */
  boolean shows(String path) {
    try {
      Response answer = page.navigate(base + path);
      return answer.ok() && answer.headerValue("content-type").startsWith("text/html");
    } catch (PlaywrightException download) {
      return false;
    }
  }

  Window byDay() {
    return in(ColorScheme.LIGHT);
  }

  /** From here on in the colours of the dark. */
  Window inTheDark() {
    in(ColorScheme.DARK);
    Object ground = page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
    assertThat(ground).as("the ground of %s", page.url()).isEqualTo("rgb(16, 22, 27)");
    return this;
  }

  private Window in(ColorScheme scheme) {
    page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
    return this;
  }

  /** No violation and no sideways scrolling, on the desk and on the phone. */
  Window assertGoodToUse() {
    for (int width : new int[] {PHONE, DESK}) {
      page.setViewportSize(width, 900);
      assertGoodAsIs();
    }
    return this;
  }

  /**
   * Judged in the page itself: a second page that puts frames of other origins together has nothing
   * to do, as the content policy lets none in.
   */
  void assertGoodAsIs() {
    page.waitForLoadState();
    assertThat(violations()).as(page.url()).isEmpty();
    Object scrolls = page.evaluate("document.documentElement.scrollWidth > innerWidth");
    assertThat(scrolls).as("%s scrolls sideways", page.url()).isEqualTo(false);
  }

  /** What moved by itself since the page was asked for is little, as browsers reckon it. */
  void assertStoodStill() {
    Object moved = page.evaluate(SUM_OF_SHIFTS);
    assertThat(((Number) moved).doubleValue()).as("layout shift of " + page.url()).isLessThan(0.1);
  }

  List<String> violations() {
    return judged(new AxeBuilder(page).options(violationsOnly()).withTags(LEVEL));
  }

  /** Words that are hard to read on what they lie on. */
  List<String> faint() {
    return judged(new AxeBuilder(page).withRules(List.of("color-contrast")));
  }

  private List<String> judged(AxeBuilder rules) {
    return rules
        .setLegacyMode(true)
        .exclude(".djs-container") // upstream's canvas; its text twin is judged
        .exclude(".bio-properties-panel")
        .analyze()
        .getViolations()
        .stream()
        .filter(this::isBroken)
        .map(Window::describe)
        .toList();
  }

  /** What is pressed is not small (2.5.8) where a box that scrolls cuts it at its edge. */
  private boolean isBroken(Rule rule) {
    return !rule.getId().equals("target-size")
        || rule.getNodes().stream()
            .anyMatch(node -> Boolean.FALSE.equals(page.evaluate(AT_AN_EDGE, node.getTarget())));
  }

  /**
   * What scrolls sideways or is cut on the smallest phone, and on a desk at twice the size, with
   * each menu open in its turn.
   */
  List<String> enlarged() {
    List<String> found = new ArrayList<>();
    for (int width : ENLARGED) {
      page.setViewportSize(width, 900);
      page.evaluate(DRAWN);
      beyond().forEach(what -> found.add(page.url() + " " + width + " " + what));
      for (Locator menu : page.locator("details.menu").all()) {
        menu.evaluate("(menu) => (menu.open = true)");
        beyond().forEach(what -> found.add(page.url() + " " + width + " menu " + what));
        menu.evaluate("(menu) => (menu.open = false)");
      }
    }
    page.setViewportSize(DESK, 900);
    return found;
  }

  List<String> beyond() {
    return told(page.evaluate(BEYOND));
  }

  private static List<String> told(Object answer) {
    return ((List<?>) answer).stream().map(Object::toString).toList();
  }

  /** What the keyboard reaches and a bar covers, on the way down and back up, in a low window. */
  List<String> covered() {
    return told(page.evaluate(COVERED));
  }

  /**
   * @param known whether the session knows who asks about which order
   */
  List<String> laboured(boolean known) {
    return told(page.evaluate(LABOURED, known));
  }

  @Override
  public void close() {
    context.close();
  }

  /** What passes is judged all the same, but not described. */
  private static AxeRunOptions violationsOnly() {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return options;
  }

  private static String describe(Rule rule) {
    return "%s ×%d: %s"
        .formatted(rule.getId(), rule.getNodes().size(), rule.getNodes().get(0).getHtml());
  }

  private static synchronized Browser browser() {
    if (shared == null) {
      PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
      Playwright playwright = Playwright.create(withInstalledBrowser());
      LaunchOptions options =
          new LaunchOptions()
              .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
      installedChromium().ifPresent(options::setExecutablePath);
      shared = playwright.chromium().launch(options);
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }
    return shared;
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
