package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.CUPS;
import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.exchange;
import static io.recourse.processes.ReturnsFixture.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.recourse.cases.CaseStatus;
import io.recourse.cases.CaseType;
import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.intake.ConvertCase;
import io.recourse.shipping.CarrierFailure;
import io.recourse.shipping.Parcel;
import io.recourse.shipping.ParcelDirection;
import io.recourse.shipping.ParcelNews;
import io.recourse.shipping.ParcelStatus;
import io.recourse.shipping.Parcels;
import io.recourse.shipping.Position;
import io.recourse.shipping.RecordParcelNews;
import io.recourse.shipping.VoidParcel;
import io.recourse.testing.ProcessDriver;
import io.recourse.testing.RecourseTest;
import io.recourse.withdrawal.WithdrawCase;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** A carrier that does not answer keeps nobody else of its case waiting. */
@RecourseTest
class HangingCarrierTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Autowired ReturnsFixture returns;
  @Autowired ProcessDriver driver;
  @Autowired ManagementService management;
  @Autowired HangingCarrier carrier;
  @Autowired Parcels parcels;
  @Autowired Cases cases;
  @Autowired WithdrawCase withdraw;
  @Autowired ConvertCase convert;
  @Autowired RecordParcelNews news;
  @Autowired VoidParcel voidParcel;
  @Autowired Clock clock;
  @Autowired MockMvc web;

  @Test
  @DisplayName("withdrawn while the label is booked: answered at once, no label stays alive")
  void booking() throws Exception {
    CaseNumber number = returns.open(line(CUPS, 1, Reason.UNWANTED));
    Job booking = job(number, "Task_BookParcel");
    String key = "return:" + booking.getProcessInstanceId();
    CompletableFuture<Void> booked;
    try (HangingCarrier.Hold hold = carrier.holdBooking(key)) {
      booked = CompletableFuture.runAsync(() -> management.executeJob(booking.getId()));
      hold.awaitCall();

      assertAnswered(() -> say(number));
      assertAnswered(() -> withdraw.withdraw(number, "No.", null));
      Job taking = job(number, "Task_VoidLabel");
      assertThatThrownBy(() -> management.executeJob(taking.getId()))
          .as("the answer may still come")
          .isInstanceOf(CarrierFailure.class);
      assertThat(booked).isNotDone();
    }
    assertThatThrownBy(booked::join).isInstanceOf(CompletionException.class);
    driver.fireTimer(number, "Task_VoidLabel");

    assertThat(carrier.stateOf(key)).isEqualTo("VOIDED");
    assertThat(parcels.of(number)).isEmpty();
    assertThat(cases.get(number).deriveStatus()).isEqualTo(CaseStatus.WITHDRAWN);
  }

  @Test
  @DisplayName("scanned while the withdrawal has the label voided: answered, and the scan stands")
  void withdrawal() throws Exception {
    CaseNumber number = labelled();
    assertAnswered(() -> withdraw.withdraw(number, "No.", null));
    Job taking = job(number, "Task_VoidLabel");
    CompletableFuture<Void> taken;
    try (HangingCarrier.Hold hold = carrier.holdParcel(label(number).trackingNumber())) {
      taken = CompletableFuture.runAsync(() -> management.executeJob(taking.getId()));
      hold.awaitCall();

      assertAnswered(() -> say(number));
      assertAnswered(() -> scan(number));
      assertThat(taken).isNotDone();
    }
    assertThat(taken).succeedsWithin(PATIENCE);

    assertThat(label(number).status()).isEqualTo(ParcelStatus.IN_TRANSIT);
    assertThat(driver.waitsAt(number)).contains("CallActivity_LateParcel");
  }

  @Test
  @DisplayName("scanned while the send-back term ends: answered, and the parcel is awaited")
  void expiry() throws Exception {
    CaseNumber number = labelled();
    CompletableFuture<Boolean> expired;
    try (HangingCarrier.Hold hold = carrier.holdParcel(label(number).trackingNumber())) {
      expired =
          CompletableFuture.supplyAsync(
              () -> voidParcel.expire(number, label(number).trackingNumber()));
      hold.awaitCall();

      assertAnswered(() -> say(number));
      assertAnswered(() -> scan(number));
      assertThat(expired).isNotDone();
    }
    assertThat(expired).succeedsWithin(PATIENCE).isEqualTo(false);
    assertThat(label(number).status()).isEqualTo(ParcelStatus.IN_TRANSIT);
  }

  @Test
  @DisplayName("a word while the replacement is booked is answered, and one replacement goes out")
  void replacement() throws Exception {
    CaseNumber number = returns.open(CaseType.EXCHANGE, exchange(LAMPS, 1, "LAMP"));
    returns.approve(number);
    returns.parcel(number, ParcelStatus.DELIVERED);
    String key = number + "/replacement/1@0";
    CompletableFuture<Void> shipped;
    try (HangingCarrier.Hold hold = carrier.holdBooking(key)) {
      shipped = CompletableFuture.runAsync(() -> returns.inspect(number, LAMPS, 1, 1));
      hold.awaitCall();

      assertAnswered(() -> say(number));
      assertThat(shipped).isNotDone();
    }
    assertThat(shipped).succeedsWithin(PATIENCE);
    assertThat(returns.parcelsTo(number, ParcelDirection.REPLACEMENT)).containsExactly("{1=1}");
    assertThat(carrier.stateOf(key)).isEqualTo("BOOKED");
  }

  @Test
  @DisplayName("a conversion does not wait for the carrier; the label is taken back beside it")
  void conversion() throws Exception {
    CaseNumber number = labelled();
    try (HangingCarrier.Hold hold = carrier.holdParcel(label(number).trackingNumber())) {
      assertAnswered(() -> convert.convert(number, CaseType.REPAIR, "Mend it.", null));
    }
    driver.runJobs(number);

    assertThat(label(number).status()).isEqualTo(ParcelStatus.VOIDED);
    assertThat(carrier.stateOf(label(number).bookingKey())).isEqualTo("VOIDED");
    assertThat(driver.waitsAt(number)).doesNotContain("Task_TakeBackLabel");
  }

  @Test
  @DisplayName("a label called off by a conversion is not given to the customer again")
  void conversion_books_anew() {
    CaseNumber number = labelled();
    convert.convert(number, CaseType.EXCHANGE, "Another one, please.", null);
    driver.runJobs(number);

    assertThat(returns.parcelStates(number)).containsExactly("VOIDED", "BOOKED");
  }

  private void assertAnswered(Callable<?> act) {
    assertThat(CompletableFuture.supplyAsync(() -> call(act)))
        .as("answered while the carrier hangs")
        .succeedsWithin(PATIENCE);
  }

  private static Object call(Callable<?> act) {
    try {
      return act.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private int say(CaseNumber number) throws Exception {
    int status =
        web.perform(
                post("/api/v1/cases/" + number + "/messages")
                    .with(user("agent").roles("AGENT"))
                    .with(csrf())
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"text\": \"We are on it.\"}"))
            .andReturn()
            .getResponse()
            .getStatus();
    assertThat(status).isEqualTo(201);
    return status;
  }

  private ParcelNews.Effect scan(CaseNumber number) {
    Parcel parcel = label(number);
    Position seen =
        new Position(ParcelStatus.IN_TRANSIT, clock.instant().plus(Duration.ofMinutes(1)), "Ulm");
    return news.record(
        new ParcelNews(
            parcel.carrier(),
            "scan-" + number,
            parcel.trackingNumber(),
            seen,
            ParcelNews.Source.WEBHOOK));
  }

  private CaseNumber labelled() {
    CaseNumber number = returns.open(line(CUPS, 1, Reason.UNWANTED));
    driver.runJobs(number);
    assertThat(label(number).status()).isEqualTo(ParcelStatus.BOOKED);
    return number;
  }

  private Parcel label(CaseNumber number) {
    return parcels.of(number).get(0);
  }

  private Job job(CaseNumber number, String element) {
    return driver.instances(number).stream()
        .flatMap(
            instance ->
                management
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .activityId(element)
                    .list()
                    .stream())
        .findFirst()
        .orElseThrow();
  }
}
