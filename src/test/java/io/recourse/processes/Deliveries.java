package io.recourse.processes;

import static io.recourse.processes.ReturnsFixture.LAMPS;
import static io.recourse.processes.ReturnsFixture.PEN;

import io.recourse.cases.CaseType;
import io.recourse.cases.Reason;
import io.recourse.cases.Remedy;
import io.recourse.common.CaseNumber;
import io.recourse.deliveries.DeliveryWord;
import io.recourse.deliveries.HearWord;
import io.recourse.deliveries.process.DeliveryElements;
import io.recourse.intake.NewCase;
import io.recourse.shipping.ParcelNews;
import io.recourse.shipping.ParcelStatus;
import io.recourse.shipping.Position;
import io.recourse.shipping.RecordParcelNews;
import io.recourse.testing.ProcessDriver;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Orders that did not arrive as they should, reports of them, and a way to each wait. */
@Component
class Deliveries implements Waits {

  private final ReturnsFixture returns;
  private final ProcessDriver driver;
  private final HearWord hear;
  private final RecordParcelNews news;
  private final JdbcClient jdbc;

  Deliveries(
      ReturnsFixture returns,
      ProcessDriver driver,
      HearWord hear,
      RecordParcelNews news,
      JdbcClient jdbc) {
    this.returns = returns;
    this.driver = driver;
    this.hear = hear;
    this.news = news;
    this.jdbc = jdbc;
  }

  /** Bought so many days ago and not delivered. */
  String undelivered(int days) {
    String order = returns.order(days);
    jdbc.sql("update shop_order set delivered_at = null where number = ?").param(order).update();
    return order;
  }

  /** Bought so many days ago, promised for a day so many from today, and not delivered. */
  String promised(int days, int inDays) {
    String order = undelivered(days);
    LocalDate day = LocalDate.ofInstant(returns.now(), ZoneOffset.UTC).plusDays(inDays);
    jdbc.sql("update shop_order set promised_day = ? where number = ?").params(day, order).update();
    return order;
  }

  /** As promised, with so much asked for delivery where the standard one costs 2.00. */
  String express(int days, int inDays, long price) {
    String order = promised(days, inDays);
    jdbc.sql("update shop_order set standard_shipping = 200, shipping_amount = ? where number = ?")
        .params(price, order)
        .update();
    return order;
  }

  /** The shop tells the parcel with the lamps, and its carrier says where it is. */
  String parcel(String order, ParcelStatus status) {
    String tracking = shipped(order);
    told(tracking, status, returns.now());
    return tracking;
  }

  /** The shop tells the parcel; no carrier has said anything of it. */
  String shipped(String order) {
    String tracking = "P-" + order;
    jdbc.sql(
            """
            insert into order_parcel (order_number, tracking_number, seq, lines)
            values (?, ?, 0, ?)
            """)
        .params(order, tracking, new Integer[] {LAMPS})
        .update();
    return tracking;
  }

  /** The carrier reports of a parcel. */
  void told(String tracking, ParcelStatus status, Instant at) {
    var unused =
        news.record(
            new ParcelNews(
                "GLS",
                "e-" + tracking + status,
                tracking,
                new Position(status, at, "Kassel"),
                ParcelNews.Source.WEBHOOK));
  }

  void delivered(String order) {
    jdbc.sql("update shop_order set delivered_at = now() where number = ?").param(order).update();
  }

  /** One lamp at 40.00. */
  CaseNumber report(String order, Reason reason, Remedy wish) {
    return report(order, LAMPS, reason, wish);
  }

  /** One piece of this line. */
  CaseNumber report(String order, int bought, Reason reason, Remedy wish) {
    NewCase.Line line =
        new NewCase.Line(bought, 1, reason, null, null, null, wish, List.of(), null);
    CaseNumber number = returns.open(CaseType.DELIVERY_PROBLEM, order, line);
    returns.run(number);
    return number;
  }

  CaseNumber late(Remedy wish) {
    return report(undelivered(40), Reason.LATE, wish);
  }

  /** Express that cost so much, and the goods came two days late. */
  CaseNumber lateByExpress(long price) {
    CaseNumber number = report(express(6, -2, price), Reason.LATE, Remedy.KEEP);
    say(number, DeliveryWord.ARRIVED);
    return number;
  }

  CaseNumber missing(Remedy wish) {
    return report(returns.order(3), Reason.NOT_RECEIVED, wish);
  }

  CaseNumber searched(Remedy wish) {
    CaseNumber number = missing(wish);
    say(number, DeliveryWord.NOT_RECEIVED);
    return number;
  }

  /** A person decides, because no photo came. */
  CaseNumber decided(Reason reason, Remedy wish) {
    CaseNumber number = report(returns.order(3), reason, wish);
    driver.fireTimer(number, "Timer_AnswerTermOver");
    return number;
  }

  /** All the money was asked for; a fifth of it was granted. */
  CaseNumber reduced() {
    CaseNumber number = decided(Reason.DAMAGED, Remedy.REFUND);
    decide(number, "reduce", "A scratch only.");
    returns.settle(number);
    return number;
  }

  /**
   * The only pen of an order, at 9.00, stays for so much less where all the money was asked for.
   */
  CaseNumber penReduced(long amount) {
    CaseNumber number = report(returns.order(3), PEN, Reason.DAMAGED, Remedy.REFUND);
    driver.fireTimer(number, "Timer_AnswerTermOver");
    returns.finish(
        number,
        DeliveryElements.DECIDE,
        "returns",
        Map.of("decision", "reduce", "amount", amount, "note", "It writes."));
    returns.settle(number);
    return number;
  }

  void say(CaseNumber number, DeliveryWord word) {
    hear.hear(number, word);
    driver.runJobs(number);
  }

  void found(CaseNumber number, String outcome) {
    returns.finish(number, DeliveryElements.SEARCH, "warehouse", Map.of("outcome", outcome));
  }

  void decide(CaseNumber number, String decision, String note) {
    returns.finish(
        number, DeliveryElements.DECIDE, "returns", Map.of("decision", decision, "note", note));
  }

  @Override
  public Map<String, Supplier<CaseNumber>> ways() {
    return Map.of(
        "Gateway_AwaitGoods",
        () -> late(Remedy.REFUND),
        "Gateway_AwaitDeliveryAnswer",
        () -> missing(Remedy.REFUND),
        DeliveryElements.SEARCH,
        () -> searched(Remedy.REFUND),
        DeliveryElements.DECIDE,
        () -> decided(Reason.DAMAGED, Remedy.REFUND));
  }
}
