package io.recourse.story;

import static io.recourse.story.LongStoryIT.assertClocks;
import static io.recourse.story.LongStoryIT.assertFamily;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** {@link LongStoryIT} in China, with one repair more. */
@RunningProduct
class LongStoryInChinaIT {

  @LocalServerPort int port;

  @Test
  @DisplayName("REP-01 RET-09 CMP-01 FUP-05 SLA-01 five cases of one machine in China, in Chinese")
  void china() {
    Setting setting = Setting.CHINA;
    try (Stage stage = new Stage(port, setting)) {
      LocalDate start = stage.time.next(MonthDay.of(1, 4));
      stage.time.jumpTo(start, 10);
      ChineseCalendar year = new ChineseCalendar(start.getYear());
      keep(stage, year);
      SoldMachine machine = SoldMachine.soldOn(stage.api, setting, start.minusMonths(5));
      MachineStory story = new MachineStory(stage, machine);
      story.begins();
      List<String> told = new ArrayList<>();
      told.add(story.isRepaired(start, 0));
      stage.time.jumpTo(start.plusDays(24), 10);
      told.add(story.isRepaired(start.plusDays(24), 7));
      told.addAll(story.endsInMoney(start.plusDays(67)));
      Reckoning chinese =
          new Reckoning(
              setting.zone(),
              day -> !Reckoning.isWeekend(day),
              Promises.abroad("2", "7"),
              false,
              year::isWorked);
      assertClocks(stage, chinese, told);
      assertFamily(stage, told.subList(1, 5), setting.price());
    }
  }

  /** The owner writes what the State Council announced for the year, and a lead agrees. */
  private static void keep(Stage stage, ChineseCalendar year) {
    Page page = stage.staff("owner").go("/work/calendars");
    page.fill("form[action$='/days'] [name=country]", "CN");
    page.fill("form[action$='/days'] [name=year]", Integer.toString(year.year()));
    page.fill("form[action$='/days'] [name=text]", year.text());
    page.locator("form[action$='/days'] button").click();
    page.waitForURL("**/studio/texts/drafts/*");
    String draft = URI.create(page.url()).getPath();
    page.fill("#write [name=reason]", "The State Council announced it.");
    page.click("#write .button.primary");
    page.waitForSelector("main header .badge.warn");
    Page lead = stage.staff("lead").go(draft);
    lead.click("[formaction$=approve]");
    lead.waitForSelector("main header .badge.good");
  }
}
