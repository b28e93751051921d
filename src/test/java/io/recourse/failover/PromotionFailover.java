package io.recourse.failover;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.audit.TrailVerdict;
import io.recourse.audit.VerifyChains;
import io.recourse.testing.VanishingServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The primary goes away while people work, the standby is promoted, and the product goes on by
 * itself; then the old primary comes back. Run with {@code -Pfailover}.
 */
class PromotionFailover {

  private static final double PER_SECOND =
      Double.parseDouble(System.getProperty("failover.rate", "12"));
  private static final int SECONDS = Integer.getInteger("failover.seconds", 40);

  /** How long whoever promotes takes to be sure that the primary is gone. */
  private static final Duration NOTICED = Duration.ofSeconds(3);

  /** What is done once the old primary is back. */
  private static final int ACTS_AFTERWARDS = 12;

  private final Programs programs = Programs.newest();

  @ParameterizedTest
  @EnumSource
  @DisplayName("D2 the primary goes away under load: what was acknowledged is there once")
  void promoted(Death death) throws Exception {
    // A step that the product was at ends its thread by an exception: no matter of whoever waits.
    Awaitility.doNotCatchUncaughtExceptionsByDefault();
    Path folder = programs.emptyFolder(death.name().toLowerCase(Locale.ROOT));
    try (Provider provider = new Provider();
        Server primary = Server.create(programs, folder.resolve("primary"));
        VanishingServer way = new VanishingServer(primary.port());
        Server standby =
            primary.standby(folder.resolve("standby"), "standby", death.port(primary, way));
        Node node =
            Node.start(
                folder.resolve("data"), provider, death.port(primary, way), standby.port())) {
      primary.follow("standby");
      Client client = new Client(node.port());
      List<Act> acts = new Shop(client, "D2").acts((int) (PER_SECOND * SECONDS));
      try (Watch watch = new Watch(node.port());
          Arrivals arrivals = new Arrivals(client, acts, PER_SECOND)) {
        await(Duration.ofSeconds(SECONDS / 3));
        death.strike(primary, way);
        long moment = System.nanoTime();
        await(NOTICED);
        standby.promote();
        assertThat(arrivals.isDone(Duration.ofMinutes(4))).as("each act came to its end").isTrue();
        assertThat(arrivals.refused()).isEmpty();
        judge(
            death,
            new Promises(standby.sql(), provider, arrivals.answered()),
            arrivals,
            Outage.of(arrivals.answered(), moment));
        assertThat(watch.refused()).isNotEmpty().allSatisfy(PromotionFailover::asksToComeAgain);
      }
      death.comeBack(primary, way);
      leaveAlone(primary, node, standby, provider);
      TrailVerdict trail = node.bean(VerifyChains.class).all();
      System.out.printf("D2 %d chains of %d events verified%n", trail.cases(), trail.events());
      assertThat(trail.broken()).isEmpty();
    }
  }

  private void judge(Death death, Promises promises, Arrivals arrivals, Outage outage) {
    Awaitility.await("the money went out")
        .atMost(Duration.ofMinutes(4))
        .pollInterval(Duration.ofSeconds(1))
        .until(promises::isPaid);
    List<Answered> lost = promises.lost();
    List<Answered> doubled = promises.doubled();
    System.out.printf(
        Locale.ROOT,
        "D2 %s PostgreSQL %s, %.0f acts/s: acknowledged %d %s, lost %d, doubled %d; outage %.1f s"
            + " (promoted %d s after the death); %s; answers %s, the longest wait for a 503 %.1f"
            + " s%n",
        death,
        programs.version(),
        PER_SECOND,
        arrivals.answered().size(),
        promises.counts(),
        lost.size(),
        doubled.size(),
        outage.seconds(),
        NOTICED.toSeconds(),
        outage.times(arrivals.answered()),
        arrivals.statuses(),
        arrivals.longestRefusal());
    assertThat(lost).isEmpty();
    assertThat(doubled).isEmpty();
    assertThat(outage.seconds()).isLessThan(30);
    assertThat(arrivals.longestRefusal()).isLessThan(45);
  }

  /**
   * A primary that comes back takes itself for one still: it acknowledges nothing, as its standby
   * is gone, and the product, which lists it first, asks it nothing, on new lines neither.
   */
  private void leaveAlone(Server old, Node product, Server now, Provider provider)
      throws Exception {
    assertThat(old.acknowledges(Duration.ofSeconds(4))).isFalse();
    product.renewLines();
    Client client = new Client(product.port());
    List<Act> acts = new Shop(client, "D2-back").acts(ACTS_AFTERWARDS);
    try (Arrivals arrivals = new Arrivals(client, acts, PER_SECOND)) {
      assertThat(arrivals.isDone(Duration.ofMinutes(2))).isTrue();
      assertThat(arrivals.refused()).isEmpty();
      Promises promises = new Promises(now.sql(), provider, arrivals.answered());
      Awaitility.await("the money went out")
          .atMost(Duration.ofMinutes(2))
          .pollInterval(Duration.ofSeconds(1))
          .until(promises::isPaid);
      assertThat(promises.lost()).isEmpty();
      assertThat(promises.doubled()).isEmpty();
      System.out.printf(
          "D2 the old primary is back: %d more acknowledged, answers %s, lines of the product to it"
              + " %d%n",
          arrivals.answered().size(), arrivals.statuses(), old.linesInUse());
    }
    Awaitility.await("the product has left the old primary")
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(old.linesInUse()).isZero());
  }

  private static void asksToComeAgain(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).as(answer.body()).hasValue("2");
    assertThat(answer.body()).doesNotContain("Exception").containsPattern("a few seconds");
  }

  private static void await(Duration time) {
    Awaitility.await().pollDelay(time).atMost(time.plusSeconds(5)).until(() -> true);
  }
}
