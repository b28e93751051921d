package io.recourse.shipping.process;

import io.recourse.cases.Cases;
import io.recourse.cases.GoodsState;
import io.recourse.cases.NextStep;
import io.recourse.common.Actor;
import io.recourse.common.CaseNumber;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.ParcelNews;
import io.recourse.shipping.ParcelStatus;
import io.recourse.shipping.Parcels;
import io.recourse.shipping.Position;
import io.recourse.shipping.RecordParcelNews;
import io.recourse.shipping.ShippingFixture;
import io.recourse.shipping.ShippingMethod;
import io.recourse.testing.ProcessDriver;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Walks return shipments step by step in tests. */
@Component
class ShipmentWalk {

  private final ProcessEngine engine;
  private final ProcessDriver driver;
  private final ShippingFixture fixture;
  private final Cases cases;
  private final Parcels parcels;
  private final RecordParcelNews record;
  private final TraceParcelHandler handler;
  private final JdbcClient jdbc;
  private final Set<String> walked = new ConcurrentSkipListSet<>();

  ShipmentWalk(
      ProcessEngine engine,
      ProcessDriver driver,
      ShippingFixture fixture,
      Cases cases,
      Parcels parcels,
      RecordParcelNews record,
      TraceParcelHandler handler,
      JdbcClient jdbc) {
    this.engine = engine;
    this.driver = driver;
    this.fixture = fixture;
    this.cases = cases;
    this.parcels = parcels;
    this.record = record;
    this.handler = handler;
    this.jdbc = jdbc;
  }

  ProcessInstance start() {
    return start(Map.of());
  }

  ProcessInstance start(Map<String, Object> more) {
    CaseNumber number = fixture.granted(ShippingMethod.LABEL);
    walked.add(number.value());
    Map<String, Object> variables = new HashMap<>(more);
    variables.put(ShipmentVariables.CASE_NUMBER, number.value());
    ProcessInstance started = begin(number, variables);
    run(number);
    return started;
  }

  /** Booked, its label not yet sent. */
  ProcessInstance booked() {
    CaseNumber number = fixture.granted(ShippingMethod.LABEL);
    ProcessInstance started = begin(number, Map.of(ShipmentVariables.CASE_NUMBER, number.value()));
    step(number, "Task_BookParcel");
    return started;
  }

  private ProcessInstance begin(CaseNumber number, Map<String, Object> variables) {
    return engine
        .getRuntimeService()
        .startProcessInstanceByKey(ShipmentElements.PROCESS, number.value(), variables);
  }

  ProcessInstance onItsWay() {
    ProcessInstance shipment = start();
    tell(numberOf(shipment), ParcelStatus.IN_TRANSIT);
    return shipment;
  }

  void tell(CaseNumber number, ParcelStatus status) {
    Parcel parcel = parcel(number);
    Position position = new Position(status, fixture.now(), "Ulm");
    String event = UUID.randomUUID().toString();
    record.record(
        new ParcelNews(
            parcel.carrier(), event, parcel.trackingNumber(), position, ParcelNews.Source.WEBHOOK));
    run(number);
  }

  void moveUnheard(CaseNumber number, ParcelStatus status) {
    jdbc.sql(
            "update simulated_carrier_parcel set status = ?, changed_at = ?"
                + " where tracking_number = ?")
        .params(status.name(), Timestamp.from(fixture.now()), parcel(number).trackingNumber())
        .update();
  }

  void completeSearch(ProcessInstance shipment, String outcome) {
    CaseNumber number = numberOf(shipment);
    Task task =
        engine
            .getTaskService()
            .createTaskQuery()
            .processInstanceId(shipment.getId())
            .singleResult();
    Map<String, Object> answer =
        handler.complete(number, new Actor(Actor.Kind.STAFF, "w"), Map.of("outcome", outcome));
    engine.getTaskService().complete(task.getId(), answer);
    run(number);
  }

  void fire(CaseNumber number, String timer) {
    driver.fireTimer(number, timer);
  }

  void run(CaseNumber number) {
    driver.runJobs(number);
  }

  /** Executes one job and nothing that follows. */
  void step(CaseNumber number, String element) {
    engine.getManagementService().executeJob(job(number, element).getId());
  }

  Instant dueAt(CaseNumber number, String timer) {
    return job(number, timer).getDuedate().toInstant();
  }

  private Job job(CaseNumber number, String element) {
    String instance = driver.instances(number).get(0).getId();
    return engine
        .getManagementService()
        .createJobQuery()
        .processInstanceId(instance)
        .activityId(element)
        .singleResult();
  }

  CaseNumber numberOf(ProcessInstance shipment) {
    return new CaseNumber(shipment.getBusinessKey());
  }

  Parcel parcel(CaseNumber number) {
    return parcels.of(number).get(0);
  }

  GoodsState goods(CaseNumber number) {
    return fixture.goods(number);
  }

  NextStep next(CaseNumber number) {
    return cases.get(number).state().next();
  }

  Object outcome(ProcessInstance shipment) {
    return engine
        .getHistoryService()
        .createHistoricVariableInstanceQuery()
        .processInstanceId(shipment.getId())
        .variableName(ShipmentVariables.SHIPMENT_OUTCOME)
        .singleResult()
        .getValue();
  }

  Set<String> walked() {
    return walked;
  }
}
