package io.recourse.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The places of the staff and of the portal, read through in both Chinese languages and judged in
 * all three; {@link EveryPage} walks to all other pages.
 */
@RunningProduct
class ChinesePagesIT {

  /** Rows and cards in which customers, goods and colleagues stand with their own words. */
  private static final String WRITTEN =
      "tbody, .work-line, .piece > legend, .case-row, summary strong, strong, td";

  private static final String[] LEAD = {
    "/work",
    "/work/cases",
    "/work/own",
    "/work/incidents",
    "/work/hotline",
    "/work/hotline?q=DEMO-1001",
    "/work/inbox",
    "/work/board",
    "/demo/tour",
    "/work/improvements",
    "/work/recalls",
    "/work/site-visits",
    "/work/visit-slots",
    "/work/remote-checks",
    "/work/headlines",
    "/work/lead-times",
    "/work/return-reasons",
    "/work/complaint-rate",
    "/work/deviations",
    "/work/visits",
    "/work/visits/scripts",
    "/work/carrier-claims",
    "/work/absences",
    "/work/skills",
    "/work/calendars",
    "/work/imports"
  };
  private static final String[] PORTAL = {"/portal", "/portal/suggestions", "/policy", "/sign-in"};

  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "zh-TW"})
  @DisplayName("PLT-05 no English stands on the places of staff and portal where Chinese is chosen")
  void noEnglish(String language) {
    List<String> english = new ArrayList<>();
    forEach(language, window -> english.addAll(ChineseText.englishOn(window.page(), WRITTEN)));
    assertThat(english).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "zh-TW"})
  @DisplayName("PLT-05 no rule of WCAG 2.2 AA is broken there where Chinese is chosen")
  void judged(String language) {
    List<String> broken = new ArrayList<>();
    forEach(language, window -> broken.addAll(window.violations()));
    assertThat(broken).isEmpty();
  }

  @Test
  @DisplayName("PLT-05 nor in English, neither by day nor in the dark, nor enlarged")
  void judgedInEveryLight() {
    List<String> broken = new ArrayList<>();
    forEach(
        "en",
        window -> {
          broken.addAll(window.violations());
          broken.addAll(window.inTheDark().faint());
          window.byDay();
          broken.addAll(window.enlarged());
        });
    assertThat(broken).isEmpty();
  }

  private void forEach(String language, Consumer<Window> reads) {
    try (Window lead = Window.of(port, "lead", language);
        Window customer = Window.open(port, language, 1440)) {
      for (String place : LEAD) {
        lead.go(place);
        reads.accept(lead);
      }
      for (String place : PORTAL) {
        customer.go(place);
        reads.accept(customer);
      }
    }
  }
}
