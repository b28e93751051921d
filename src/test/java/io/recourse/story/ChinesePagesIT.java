package io.recourse.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The places of the staff and of the portal, read through in both Chinese languages. */
@RunningProduct
class ChinesePagesIT {

  /** Rows and cards in which customers, goods and colleagues stand with their own words. */
  private static final String WRITTEN = "tbody, .work-card, .case-row, summary strong, strong, td";

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
    try (Window lead = Window.of(port, "lead", language);
        Window customer = Window.open(port, language, 1440)) {
      List<String> english = new ArrayList<>();
      for (String place : LEAD) {
        english.addAll(ChineseText.englishOn(lead.go(place), WRITTEN));
      }
      for (String place : PORTAL) {
        english.addAll(ChineseText.englishOn(customer.go(place), WRITTEN));
      }
      assertThat(english).isEmpty();
    }
  }
}
