package io.recourse.failover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The standby goes away while people work, and the primary acknowledges nothing until it is back.
 * Run with {@code -Pfailover}.
 */
class StandbyFailover {

  private static final double PER_SECOND =
      Double.parseDouble(System.getProperty("failover.rate", "12"));
  private static final int SECONDS = Integer.getInteger("failover.seconds", 40);
  private static final Duration AWAY = Duration.ofSeconds(30);

  /** From then on writes are held: {@code acknowledged-within}, and a look. */
  private static final Duration NOTICED = Duration.ofSeconds(14);

  private final Programs programs = Programs.newest();
  private final Path folder = programs.emptyFolder("standby-away");

  @Test
  @DisplayName("D4 the standby is away: who writes is soon told to come again, and nothing is lost")
  void away() throws Exception {
    Awaitility.doNotCatchUncaughtExceptionsByDefault();
    try (Provider provider = new Provider();
        Server primary = Server.create(programs, folder.resolve("primary"));
        Server standby = primary.standby(folder.resolve("standby"), "standby", primary.port());
        Node node = Node.start(folder.resolve("data"), provider, primary.port())) {
      primary.follow("standby");
      Client client = new Client(node.port());
      List<Act> acts = new Shop(client, "D4").acts((int) (PER_SECOND * SECONDS));
      try (Watch watch = new Watch(node.port());
          Arrivals arrivals = new Arrivals(client, acts, PER_SECOND)) {
        await(Duration.ofSeconds(SECONDS / 4));
        standby.stop();
        long gone = System.nanoTime();
        await(AWAY);
        long back = System.nanoTime();
        standby.start();
        assertThat(arrivals.isDone(Duration.ofMinutes(4))).as("each act came to its end").isTrue();
        assertThat(arrivals.refused()).isEmpty();
        Promises promises = new Promises(primary.sql(), provider, arrivals.answered());
        Awaitility.await("the money went out")
            .atMost(Duration.ofMinutes(4))
            .pollInterval(Duration.ofSeconds(1))
            .until(promises::isPaid);
        long shown = watch.shown(gone + NOTICED.toNanos(), back);
        System.out.printf(
            Locale.ROOT,
            "D4 standby away for %d s, %.0f acts/s: acknowledged %d %s, meanwhile %d, lost %d,"
                + " doubled %d; answers %s, the longest wait for a 503 %.1f s; from the %dth second"
                + " on %d looks were shown%n",
            AWAY.toSeconds(),
            PER_SECOND,
            arrivals.answered().size(),
            promises.counts(),
            acknowledged(arrivals, gone, back),
            promises.lost().size(),
            promises.doubled().size(),
            arrivals.statuses(),
            arrivals.longestRefusal(),
            NOTICED.toSeconds(),
            shown);
        assertThat(acknowledged(arrivals, gone, back)).isZero();
        assertThat(promises.lost()).isEmpty();
        assertThat(promises.doubled()).isEmpty();
        assertThat(arrivals.longestRefusal()).isLessThan(45);
      }
    }
  }

  private static long acknowledged(Arrivals arrivals, long from, long until) {
    long afterwards = from + Duration.ofSeconds(1).toNanos();
    return arrivals.answered().stream()
        .filter(it -> it.at() > afterwards && it.at() < until)
        .count();
  }

  private static void await(Duration time) {
    Awaitility.await().pollDelay(time).atMost(time.plusSeconds(5)).until(() -> true);
  }
}
