package io.recourse.failover;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.audit.TrailVerdict;
import io.recourse.audit.VerifyChains;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The primary is killed while people work, the standby is promoted, and the product goes on by
 * itself. Run with {@code -Pfailover}.
 */
class PromotionFailover {

  private static final double PER_SECOND =
      Double.parseDouble(System.getProperty("failover.rate", "12"));
  private static final int SECONDS = Integer.getInteger("failover.seconds", 40);

  /** How long whoever promotes takes to be sure that the primary is gone. */
  private static final Duration NOTICED = Duration.ofSeconds(3);

  private final Programs programs = Programs.newest();
  private final Path folder = programs.emptyFolder("promotion");

  @Test
  @DisplayName("D2 the primary dies under load: what was acknowledged is there once")
  void promoted() throws Exception {
    // A step that the product was at ends its thread by an exception: no matter of whoever waits.
    Awaitility.doNotCatchUncaughtExceptionsByDefault();
    try (Provider provider = new Provider();
        Server primary = Server.create(programs, folder.resolve("primary"));
        Server standby = primary.standby(folder.resolve("standby"), "standby");
        Node node = Node.start(folder.resolve("data"), provider, primary, standby)) {
      primary.follow("standby");
      Client client = new Client(node.port());
      List<Act> acts = new Shop(client, "D2").acts((int) (PER_SECOND * SECONDS));
      try (Watch watch = new Watch(node.port());
          Arrivals arrivals = new Arrivals(client, acts, PER_SECOND)) {
        await(Duration.ofSeconds(SECONDS / 3));
        primary.kill();
        long death = System.nanoTime();
        await(NOTICED);
        standby.promote();
        assertThat(arrivals.isDone(Duration.ofMinutes(4))).as("each act came to its end").isTrue();
        assertThat(arrivals.refused()).isEmpty();
        judge(
            new Promises(standby.sql(), provider, arrivals.answered()),
            arrivals,
            Outage.of(arrivals.answered(), death));
        assertThat(watch.refused()).isNotEmpty().allSatisfy(PromotionFailover::asksToComeAgain);
      }
      TrailVerdict trail = node.bean(VerifyChains.class).all();
      System.out.printf("D2 %d chains of %d events verified%n", trail.cases(), trail.events());
      assertThat(trail.broken()).isEmpty();
    }
  }

  private void judge(Promises promises, Arrivals arrivals, Outage outage) {
    Awaitility.await("the money went out")
        .atMost(Duration.ofMinutes(4))
        .pollInterval(Duration.ofSeconds(1))
        .until(promises::isPaid);
    List<Answered> lost = promises.lost();
    List<Answered> doubled = promises.doubled();
    System.out.printf(
        Locale.ROOT,
        "D2 PostgreSQL %s, %.0f acts/s: acknowledged %d %s, lost %d, doubled %d; outage %.1f s (promoted %d s"
            + " after the death); %s; answers %s%n",
        programs.version(),
        PER_SECOND,
        arrivals.answered().size(),
        promises.counts(),
        lost.size(),
        doubled.size(),
        outage.seconds(),
        NOTICED.toSeconds(),
        outage.times(arrivals.answered()),
        arrivals.statuses());
    assertThat(lost).isEmpty();
    assertThat(doubled).isEmpty();
    assertThat(outage.seconds()).isLessThan(30);
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
