package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.assignment.Skill;
import io.recourse.assignment.SkillRecord;
import io.recourse.cases.CaseStatus;
import io.recourse.cases.Cases;
import io.recourse.common.CaseNumber;
import io.recourse.common.Problem;
import io.recourse.orders.Product;
import io.recourse.orders.Products;
import io.recourse.repairs.ConfirmRepair;
import io.recourse.repairs.process.RepairElements;
import io.recourse.shipping.ParcelDirection;
import io.recourse.testing.FlowNodeCoverage;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.units.Attempt;
import io.recourse.units.FindUnit;
import io.recourse.units.Serial;
import io.recourse.units.Unit;
import io.recourse.units.UnitHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** What a repair needs beside hands: parts, skill, and the history of the unit. */
@RecourseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepairPartsTest {

  @Autowired RepairFixture repairs;
  @Autowired ReturnsFixture fixture;
  @Autowired ProcessDriver driver;
  @Autowired FlowNodeCoverage coverage;
  @Autowired Cases cases;
  @Autowired Products products;
  @Autowired ConfirmRepair confirm;
  @Autowired FindUnit units;
  @Autowired UnitHistory history;
  @Autowired SkillRecord skills;

  private final List<String> walked = new ArrayList<>();

  @AfterAll
  void every_flow_node_is_walked() {
    assertThat(coverage.missed(RepairElements.WORK, walked)).isEmpty();
  }

  @Test
  @DisplayName(
      "REP-01 parts that are missing are awaited, used up and costed; the rest is free again")
  void parts() {
    CaseNumber number = walk(repairs.lacksParts());
    assertThat(fixture.tasks(number)).containsExactly(RepairElements.PROCURE_PARTS);
    String sku = sku(number);
    assertThat(product(sku).reserved()).as("nothing of what is not complete").isZero();
    got(number, "ARRIVED");
    fixture.finish(
        number,
        RepairElements.PERFORM_REPAIR,
        "technician",
        Map.of("result", "REPAIRED", "parts", List.of(Map.of("sku", sku, "quantity", 1))));

    assertThat(product(sku).available()).isEqualTo(1);
    assertThat(product(sku).reserved()).isZero();
    assertThat(repairs.parts(number))
        .singleElement()
        .satisfies(part -> assertThat(part.used()).isEqualTo(1))
        .satisfies(part -> assertThat(part.unitCost().amount()).isEqualTo(1200));
    driver.fireTimer(number, "Timer_TestOverdue");
    repairs.perform(number, "REPAIRED");
    repairs.test(number, false);
    fixture.settle(number);
    assertThat(fixture.paid(number)).isEqualTo(30000);
  }

  @Test
  @DisplayName("REP-01 parts that are there are held until they are built in or the case is over")
  void held() {
    CaseNumber number = repairs.needs(5, 3);
    assertThat(fixture.tasks(number)).containsExactly(RepairElements.PERFORM_REPAIR);
    assertThat(product(sku(number)).reserved()).isEqualTo(3);
    repairs.perform(number, "REPAIRED");
    assertThat(product(sku(number)).reserved()).isZero();
    assertThat(product(sku(number)).available()).isEqualTo(5);
  }

  @Test
  @DisplayName("REP-01 parts that never come, or cannot be had: given up, money back")
  void no_parts() {
    CaseNumber late = walk(repairs.lacksParts());
    driver.fireTimer(late, "Timer_PartsOverdue");
    assertThat(fixture.clock(late, "repairParts")).isEqualTo("BREACHED");
    assertThat(product(sku(late)).reserved()).isZero();
    fixture.settle(late);
    assertThat(fixture.paid(late)).isEqualTo(30000);

    CaseNumber none = walk(repairs.lacksParts());
    got(none, "NOT_TO_BE_HAD");
    fixture.settle(none);
    assertThat(fixture.paid(none)).isEqualTo(30000);
    assertThat(cases.get(none).deriveStatus()).isEqualTo(CaseStatus.CLOSED);
  }

  @Test
  @DisplayName("REP-01 a part that nobody knows is refused at its row and changes nothing")
  void unknown_part() {
    CaseNumber number = walk(repairs.atWork());
    assertThatThrownBy(
            () ->
                fixture.finish(
                    number,
                    RepairElements.PERFORM_REPAIR,
                    "technician",
                    Map.of(
                        "result",
                        "REPAIRED",
                        "parts",
                        List.of(Map.of("sku", "NO-SUCH-PART", "quantity", 1)))))
        .isInstanceOfSatisfying(
            Problem.class,
            refused ->
                assertThat(refused.errors().get(0).pointer()).isEqualTo("/values/parts/0/sku"));
    assertThat(fixture.tasks(number)).containsExactly(RepairElements.PERFORM_REPAIR);
    repairs.perform(number, "UNREPAIRABLE");
  }

  @Test
  @DisplayName("REP-01 a unit given for another goes on with its history; its serial is nobody's")
  void new_serial() {
    CaseNumber number = walk(repairs.atWork());
    String old = repairs.serialOf(cases.get(number).orderNumber());
    String other = repairs.serialOf(repairs.order());
    assertThatThrownBy(() -> replaceBy(number, other)).isInstanceOf(Problem.class);
    replaceBy(number, old + "-B");
    repairs.test(number, true);

    Unit unit = units.find(new Serial(old + "-B")).orElseThrow();
    assertThat(unit.replaces().value()).isEqualTo(old);
    assertThat(history.of(unit).attempts())
        .singleElement()
        .satisfies(tried -> assertThat(tried.returnedAt()).isNotNull());
  }

  @Test
  @DisplayName("REP-01 the serial of somebody else's unit is refused at its line")
  void serial_of_another() {
    String others = repairs.serialOf(repairs.order());
    String without = repairs.orderWithoutSerials();
    assertThatThrownBy(() -> repairs.open(without, others))
        .isInstanceOfSatisfying(
            Problem.class,
            refused -> assertThat(refused.errors().get(0).pointer()).isEqualTo("/lines/0/serial"));
  }

  @Test
  @DisplayName("REP-01 in Britain one failed repair is enough: the next case of the unit pays back")
  void ladder() {
    String order = fixture.movedTo(repairs.orderOf(200), "GB");
    CaseNumber first = walk(repairs.repairedOnce(order));
    confirm.confirm(first, true, null);
    driver.runJobs(first);
    assertThat(
            history.attempts(units.find(new Serial(repairs.serialOf(order))).orElseThrow(), null))
        .as("the clock to reject stands still from the day of the request, CRA 2015 s22(7)")
        .extracting(Attempt::takenAt)
        .containsExactly(cases.get(first).origin().openedAt());
    CaseNumber again = walk(repairs.open(order));
    repairs.arrive(again);
    repairs.diagnose(again, "FAULT_CONFIRMED", "COVERED");
    fixture.settle(again);

    assertThat(fixture.tasks(again)).isEmpty();
    assertThat(fixture.paid(again)).isEqualTo(30000);
    assertThat(fixture.parcelsTo(again, ParcelDirection.BACK_TO_CUSTOMER)).isEmpty();
  }

  @Test
  @DisplayName(
      "RET-09 LAW-01 without a serial the tries of its order line count, in and over cases")
  void ladder_without_serial() {
    String order = fixture.movedTo(repairs.orderWithoutSerials(200), "GB");
    CaseNumber first = walk(repairs.open(order, null));
    repairs.sendHome(first);
    confirm.confirm(first, false, "It stopped again.");
    driver.runJobs(first);
    repairs.arrive(first);
    repairs.diagnose(first, "FAULT_CONFIRMED", "COVERED");
    fixture.settle(first);
    assertThat(fixture.paid(first)).as("no second try in the same case").isEqualTo(30000);

    String other = fixture.movedTo(repairs.orderWithoutSerials(200), "GB");
    repairs.mend(walk(repairs.open(other, null)));
    CaseNumber again = walk(repairs.open(other, null));
    assertThat(fixture.lineOf(again, 1).ground()).contains("a further repair is not due");
  }

  @Test
  @DisplayName("REP-06 once somebody is on record for an article, only who is may take its repair")
  void skill() {
    CaseNumber number = walk(repairs.openOf("LATHE-9"));
    repairs.arrive(number);
    skills.add("agent", new Skill(Skill.Kind.ARTICLE, "LATHE-9", null));
    assertThatThrownBy(() -> repairs.diagnose(number, "FAULT_CONFIRMED", "COVERED"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("LATHE-9");
    skills.add("technician", new Skill(Skill.Kind.ARTICLE, "LATHE-9", null));
    repairs.diagnose(number, "FAULT_CONFIRMED", "COVERED");
    assertThat(fixture.tasks(number)).containsExactly(RepairElements.PERFORM_REPAIR);
    skills.remove("agent", Skill.Kind.ARTICLE, "LATHE-9");
    skills.remove("technician", Skill.Kind.ARTICLE, "LATHE-9");
    driver.fireTimer(number, "Timer_RepairOverdue");
  }

  @Test
  @DisplayName("REP-06 where nobody is on record the task says that a lead writes a record first")
  void nobody_on_record() {
    CaseNumber number = walk(repairs.openOf("KILN-9"));
    repairs.arrive(number);
    List<String> technicians = List.of("technician", "technician2");
    technicians.forEach(one -> skills.remove(one, Skill.Kind.CATEGORY, Skill.THE_REST));
    try {
      assertThatThrownBy(() -> repairs.diagnose(number, "FAULT_CONFIRMED", "COVERED"))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("Nobody is on record for KILN-9");
    } finally {
      Skill rest = new Skill(Skill.Kind.CATEGORY, Skill.THE_REST, null);
      technicians.forEach(one -> skills.add(one, rest));
    }
    repairs.diagnose(number, "NO_FAULT_FOUND", "COVERED");
    assertThat(fixture.tasks(number)).isEmpty();
  }

  private void replaceBy(CaseNumber number, String serial) {
    fixture.finish(
        number,
        RepairElements.PERFORM_REPAIR,
        "technician",
        Map.of("result", "REPAIRED", "newSerial", serial));
  }

  private void got(CaseNumber number, String result) {
    fixture.finish(number, RepairElements.PROCURE_PARTS, "warehouse", Map.of("result", result));
  }

  private String sku(CaseNumber number) {
    return repairs.parts(number).get(0).sku();
  }

  private Product product(String sku) {
    return products.find(sku).orElseThrow();
  }

  private CaseNumber walk(CaseNumber number) {
    walked.add(number.value());
    return number;
  }
}
