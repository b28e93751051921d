package io.recourse.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One machine that fails, again and again, told over months by everybody who has a hand in it. */
@RunningProduct
class LongStoryIT {

  @LocalServerPort int port;

  @Test
  @DisplayName("REP-01 RET-09 CMP-01 FUP-05 SLA-01 four cases of one machine in Germany")
  void germany() {
    Setting setting = Setting.GERMANY;
    try (Stage stage = new Stage(port, setting)) {
      LocalDate start = stage.time.next(MonthDay.of(12, 17));
      stage.time.jumpTo(start, 10);
      SoldMachine machine = SoldMachine.soldOn(stage.api, setting, start.minusMonths(13));
      MachineStory story = new MachineStory(stage, machine);
      story.begins();
      String repair = story.isRepaired(start, 0);
      LocalDate again = start.plusDays(22 + 42);
      List<String> told = new ArrayList<>(List.of(repair));
      told.addAll(story.endsInMoney(again));
      boolean old = start.minusMonths(13).getYear() < 2026; // the shop was slower until then
      Reckoning german =
          new Reckoning(
              setting.zone(),
              GermanCalendar::isWorking,
              Promises.terms(old ? "3" : "2", "14o"),
              true,
              GermanCalendar::isWorked);
      assertClocks(stage, german, told);
      assertFamily(stage, told, setting.price());
    }
  }

  /** Repair, refund, complaint and visit: each knows the others, and the money is paid once. */
  static void assertFamily(Stage stage, List<String> told, long price) {
    String repair = told.get(0);
    String money = told.get(1);
    String complaint = told.get(2);
    String visit = told.get(3);
    JsonNode of = stage.api.caseFile(complaint);
    assertThat(of.at("/parent/number").asText()).isEqualTo(money);
    assertThat(of.get("children").findValuesAsText("number")).containsExactly(visit);
    assertThat(stage.api.caseFile(visit).at("/parent/number").asText()).isEqualTo(complaint);
    for (String number : told) {
      var unused = stage.read(stage.staff("lead").go("/work/cases/" + number));
    }
    Letters letters = new Letters(stage);
    letters.assertOfRepair(repair);
    letters.assertOfComplaint(complaint);
    told.forEach(letters::assertInLanguage);
    assertThat(stage.english()).as("English on Chinese pages").isEmpty();
    Page page = stage.staff("technician").go("/work/cases/" + money);
    PlaywrightAssertions.assertThat(page.locator("aside section:has(#units)")).containsText(repair);
    ReturnHands ledger = new ReturnHands(stage);
    assertThat(ledger.settled(complaint)).as("a coupon is no refund").isZero();
    assertThat(ledger.settled(money)).isEqualTo(price);
    assertThat(ledger.settled(repair)).isZero();
    for (String number : told) {
      assertThat(ledger.reserved(number)).as("reserved for %s", number).isZero();
    }
  }

  static void assertClocks(Stage stage, Reckoning reckoning, List<String> numbers) {
    int checked = 0;
    for (String number : numbers) {
      stage.time.roundEnds(number);
      JsonNode file = stage.api.caseFile(number);
      assertThat(file.get("status").asText()).as(number).isEqualTo("CLOSED");
      assertThat(file.get("clocks").findValuesAsText("state"))
          .as("clocks of %s", number)
          .doesNotContain("RUNNING", "PAUSED");
      checked += reckoning.check(file, Promises.minutes(file.get("type").asText()));
    }
    assertThat(checked).as("clocks reckoned").isGreaterThan(40);
    JsonNode verdict = stage.api.post("auditor", "/api/v1/audit/verify", null);
    assertThat(verdict.get("broken")).isEmpty();
  }
}
