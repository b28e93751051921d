package io.recourse.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** The chapters that the long stories share, each a case of the same machine. */
final class MachineStory {

  /** After thirteen months the maker's year is over, the law's two are not, but the presumption. */
  private static final Pattern IN_GERMANY =
      Pattern.compile(
          "STATUTORY: The guarantee of the law runs; that the fault is original is to be shown"
              + " \\(EU:.*Dir\\. 2019/771 Art 10\\)");

  /** Within half a year a fault is presumed original. */
  private static final Pattern IN_CHINA =
      Pattern.compile(
          "STATUTORY: The guarantee of the law runs and the fault is presumed original \\(CN:.*"
              + "The shop answers for faults for 12 months\\)");

  private final Stage stage;
  private final SoldMachine machine;
  private final Shop shop;
  private final PortalHands customer;
  private final RepairHands workshop;
  private final ReturnHands back;
  private final ComplaintHands complaints;

  /** Who decided a complaint does not look into it again (CMP-05). */
  private final ComplaintHands colleague;

  private final VisitHands visits;

  MachineStory(Stage stage, SoldMachine machine) {
    this.stage = stage;
    this.machine = machine;
    this.shop = new Shop(stage.api);
    this.customer = new PortalHands(stage, machine);
    this.workshop = new RepairHands(stage);
    this.back = new ReturnHands(stage);
    this.complaints = new ComplaintHands(stage, "complaints");
    this.colleague = new ComplaintHands(stage, "complaints2");
    this.visits = new VisitHands(stage);
  }

  void begins() {
    customer.signIn();
  }

  /** The test fails once; it takes 22 days, and more while nobody works. */
  String isRepaired(LocalDate day, int nobodyWorks) {
    String number = customer.asksRepair(stage.say("It stops half way.", "洗到一半就停机。"));
    stage.time.roundSees(number);
    stage.time.jumpTo(day.plusDays(5), 15);
    shop.deliver(number, "RETURN");
    stage.time.jumpTo(day.plusDays(6), 11);
    workshop.finds(number, stage.say("The pump is worn.", "水泵磨损。"));
    assertThat(machine.coverage(stage.api)).matches(stage.isGerman() ? IN_GERMANY : IN_CHINA);
    LocalDate goesOn = day.plusDays(nobodyWorks);
    stage.time.jumpTo(goesOn.plusDays(12), 9);
    workshop.repairs(number, stage.say("New pump.", "更换水泵。"));
    stage.time.jumpTo(goesOn.plusDays(13), 9);
    workshop.tests(number, false, stage.say("It still stops.", "仍然会停机。"));
    workshop.repairs(number, stage.say("New pump and belt.", "更换水泵和皮带。"));
    workshop.tests(number, true, stage.say("Ran for two hours.", "连续运行两小时。"));
    shop.parcel(number, "BACK_TO_CUSTOMER");
    stage.time.jumpTo(goesOn.plusDays(16), 14);
    shop.deliver(number, "BACK_TO_CUSTOMER");
    stage.time.jumpTo(goesOn.plusDays(22), 9);
    customer.saysItWorks(number);
    customer.rates(number, 5);
    return closed(number);
  }

  /** The fault is there again. Returns the cases of the money, the complaint and the visit. */
  List<String> endsInMoney(LocalDate again) {
    String money = asksMoneyBack(again);
    String complaint = complains(again, money);
    isPaidBack(again, money);
    return List.of(money, complaint, isVisited(again, complaint));
  }

  /** What the law has next is money. */
  private String asksMoneyBack(LocalDate day) {
    stage.time.jumpTo(day, 17);
    String number = customer.asksMoneyBack(stage.say("It stops again.", "又停机了。"));
    stage.time.roundSees(number);
    stage.time.jumpTo(day.plusDays(1), 9);
    back.decides(number);
    return number;
  }

  /** Upheld in part, countered, settled for a little more. */
  private String complains(LocalDate day, String about) {
    stage.time.jumpTo(day.plusDays(3), 10);
    String number =
        customer.complains(
            about,
            stage.say("Weeks without a machine", "几周没有洗衣机用"),
            stage.say("It was away for three weeks, and failed again.", "修了三周，又坏了。"));
    stage.time.roundSees(number);
    stage.time.jumpTo(day.plusDays(4), 9);
    complaints.assesses(number, 3);
    stage.time.jumpTo(day.plusDays(6), 9);
    complaints.investigates(
        number,
        stage.say("It waited for the test bench.", "在等待检测台。"),
        stage.say("One bench for two shops.", "两个车间共用一个检测台。"));
    complaints.upholdsInPart(number, "7.00", stage.say("We are sorry.", "非常抱歉。"));
    stage.time.jumpTo(day.plusDays(7), 19);
    customer.counters(number, "15", stage.say("The launderette cost more.", "自助洗衣店花了更多。"));
    stage.time.jumpTo(day.plusDays(8), 9);
    complaints.upholdsInPart(number, "10.00", stage.say("Let us meet.", "我们各让一步。"));
    stage.time.jumpTo(day.plusDays(8), 15);
    customer.accepts(number);
    return closed(number);
  }

  private void isPaidBack(LocalDate day, String number) {
    stage.time.jumpTo(day.plusDays(10), 9);
    shop.deliver(number, "RETURN");
    stage.time.jumpTo(day.plusDays(11), 9);
    back.inspects(number, stage.say("The pump again.", "还是水泵。"));
    stage.time.jumpTo(day.plusDays(12), 10);
    back.pays(number);
    var unused = closed(number);
  }

  /**
   * Nobody answers at first; two weeks later the courier is the matter, and it is taken up again.
   */
  private String isVisited(LocalDate day, String about) {
    JsonNode asked = stage.api.awaitCase(about, file -> file.get("children").size() > 0);
    String number = asked.at("/children/0/number").asText();
    stage.time.roundSees(number);
    visits.areTrained();
    visits.reachesNobody(number, stage.say("Nobody at home.", "无人接听。"));
    stage.time.jumpTo(day.plusDays(19), 11);
    visits.hearsOfTrouble(number, stage.say("The courier left it in the rain.", "快递把机器淋在雨里。"));
    stage.api.awaitCase(about, file -> "OPEN".equals(file.get("status").asText()));
    stage.time.roundSees(about);
    stage.time.jumpTo(day.plusDays(20), 9);
    colleague.investigates(
        about, stage.say("He did not ring.", "没有按门铃。"), stage.say("A new round.", "新的路线。"));
    colleague.apologises(about, stage.say("That was wrong.", "这是我们的错。"));
    stage.time.jumpTo(day.plusDays(21), 9);
    customer.accepts(about);
    var unused = closed(about);
    stage.time.walkAnHour();
    return closed(number);
  }

  private String closed(String number) {
    var file = stage.api.awaitCase(number, it -> "CLOSED".equals(it.get("status").asText()));
    assertThat(file.get("closedAt").asText()).isNotEmpty();
    return number;
  }
}
