package io.recourse.failover;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.audit.SignCheckpoint;
import io.recourse.audit.TrailVerdict;
import io.recourse.audit.VerifyChains;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A backup, and the log archived since, bring back the shop as it was at a moment before somebody
 * destroyed it. Run with {@code -Pfailover}.
 */
class RestoreFailover {

  private static final int ACTS = Integer.getInteger("failover.acts", 30);
  private static final double PER_SECOND = 6;
  private static final int LEFT = 9;

  private final Programs programs = Programs.newest();
  private final Path folder = programs.emptyFolder("restore");
  private final Path archive = programs.folder(folder.resolve("archive"));
  private final Path data = folder.resolve("data");

  private List<Answered> first;
  private List<Answered> second;
  private List<Act> left;
  private List<String> numbersAfter;
  private Picture picture;
  private Server copy;
  private String moment;
  private double backUpSeconds;

  @Test
  @DisplayName("D7 restored to a moment: what was there is there, what came later is paid once")
  void restored() throws Exception {
    // What the product was at when its tables went ends threads by exceptions, as it should.
    Awaitility.doNotCatchUncaughtExceptionsByDefault();
    try (Provider provider = new Provider()) {
      try (Server primary = Server.create(programs, folder.resolve("primary"), archiving());
          Node node = Node.start(data, provider, primary.port())) {
        workAndBackUp(primary, provider, node);
        workOn(primary, provider, node);
        destroy(primary, node);
      }
      bringBack(provider);
    }
  }

  private void bringBack(Provider provider) throws Exception {
    double seconds = timed(this::restore);
    try (Server restored = copy) {
      long begun = System.nanoTime();
      try (Node node = Node.startRestored(data, provider, restored)) {
        double ready = (System.nanoTime() - begun) / 1e9;
        TrailVerdict trail = judgeTrail(node);
        judge(restored, provider, node);
        System.out.printf(
            Locale.ROOT,
            "D7 PostgreSQL %s: backup of %.0f MB in %.1f s, %d archived segments; the moment was"
                + " there after %.1f s, the product %.1f s later; %d chains of %d events verified;"
                + " kept %d acts, lost 0, later ones 0; of %d refunds that only the provider knew"
                + " paid twice 0%n",
            programs.version(),
            sizeOfDatabase(restored),
            backUpSeconds,
            files(archive),
            seconds,
            ready,
            trail.cases(),
            trail.events(),
            first.size() + second.size(),
            refunds(left).count());
      }
    }
  }

  private String[] archiving() {
    return new String[] {
      "archive_mode = on",
      "archive_command = 'test ! -f %1$s/%%f && cp %%p %1$s/%%f'".formatted(archive)
    };
  }

  private void workAndBackUp(Server primary, Provider provider, Node node) throws Exception {
    Client client = new Client(node.port());
    first = paid(primary, provider, asked(client, new Shop(client, "first").acts(ACTS)));
    backUpSeconds = timed(() -> copy = primary.backUp(folder.resolve("restored")));
    second = paid(primary, provider, asked(client, new Shop(client, "second").acts(ACTS)));
    picture = Picture.of(client, numbers(second).get(0));
    left = new Shop(client, "left").acts(LEFT);
    node.bean(SignCheckpoint.class).sign();
    moment = primary.sql().sql("select clock_timestamp()::text").query(String.class).single();
  }

  /** What is done after the moment will be forgotten, but not by the provider. */
  private void workOn(Server primary, Provider provider, Node node) throws Exception {
    Client client = new Client(node.port());
    List<Answered> done = new ArrayList<>(asked(client, new Shop(client, "later").acts(ACTS)));
    done.addAll(asked(client, left));
    numbersAfter = numbers(paid(primary, provider, done));
    assertThat(done).hasSize(ACTS + LEFT);
    node.bean(SignCheckpoint.class).sign();
  }

  /** A hand slips. */
  private void destroy(Server primary, Node node) {
    primary.sql().sql("drop table ledger_entry, refund, service_case cascade").update();
    node.close();
    primary.stop();
  }

  private void restore() {
    copy.configure(
        "archive_mode = off",
        "restore_command = 'cp %s/%%f %%p'".formatted(archive),
        "recovery_target_time = '%s'".formatted(moment),
        "recovery_target_action = 'promote'");
    copy.askRecovery();
    copy.start();
    Awaitility.await("the moment is reached")
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> !copy.sql().sql("select pg_is_in_recovery()").query(Boolean.class).single());
    // Customers hold numbers of cases that are not there any more: none of them is given again.
    long ignored =
        copy.sql()
            .sql("select setval('case_number_seq', last_value + 10000) from case_number_seq")
            .query(Long.class)
            .single();
  }

  /**
   * The data folder is younger than the moment: its copies of checkpoints witness what was undone.
   * Once they are put aside the trail is whole.
   */
  private TrailVerdict judgeTrail(Node node) throws IOException {
    VerifyChains trail = node.bean(VerifyChains.class);
    assertThat(trail.all().broken())
        .isNotEmpty()
        .allMatch(link -> link.chain().equals("checkpoint"), "what was undone is named");
    Path copies = data.resolve("checkpoints.jsonl");
    List<String> lines = Files.readAllLines(copies);
    Files.write(data.resolve("checkpoints-before-restore.jsonl"), lines);
    long known = copy.sql().sql("select count(*) from audit_checkpoint").query(Long.class).single();
    Files.write(copies, lines.subList(0, (int) known));
    TrailVerdict verdict = trail.all();
    assertThat(verdict.broken()).isEmpty();
    assertThat(verdict.cases()).isGreaterThan(ACTS);
    return verdict;
  }

  private void judge(Server restored, Provider provider, Node node) throws Exception {
    for (List<Answered> kept : List.of(first, second)) {
      Promises promises = new Promises(restored.sql(), provider, kept);
      assertThat(promises.lost()).isEmpty();
      assertThat(promises.doubled()).isEmpty();
    }
    assertThat(ordersNamed("later", restored)).as("what came later").isZero();
    Client client = new Client(node.port());
    picture.demandReadable(client);
    List<Answered> again = asked(client, left);
    assertThat(numbers(again)).isNotEmpty().doesNotContainAnyElementsOf(numbersAfter);
    for (Act act : refunds(left).toList()) {
      settle(client, act, provider, restored);
    }
    Promises promises = new Promises(restored.sql(), provider, paid(restored, provider, again));
    assertThat(promises.lost()).isEmpty();
    assertThat(promises.doubled()).as("money of before and after the restore").isEmpty();
    assertThat(node.bean(VerifyChains.class).all().broken()).isEmpty();
  }

  /** Decided anew, it is not paid anew: finance finds the payment in the books of the provider. */
  private static void settle(Client client, Act act, Provider provider, Server restored) {
    String number =
        restored
            .sql()
            .sql("select number from service_case where order_number = ?")
            .param(act.order())
            .query(String.class)
            .single();
    String values =
        "{\"outcome\": \"SETTLED\", \"reference\": \"%s\", \"note\": \"paid before\"}"
            .formatted(provider.refundsOf(act.payment()).get(0));
    client.complete("finance", client.task("finance", "Task_ResolveRefund", number), values);
  }

  private static List<Answered> asked(Client client, List<Act> acts) throws InterruptedException {
    try (Arrivals arrivals = new Arrivals(client, acts, PER_SECOND)) {
      assertThat(arrivals.isDone(Duration.ofMinutes(4))).isTrue();
      assertThat(arrivals.refused()).isEmpty();
      return arrivals.answered();
    }
  }

  /** The money of those that are paid back is booked as gone out. */
  private static List<Answered> paid(Server server, Provider provider, List<Answered> answered) {
    Awaitility.await("the money went out")
        .atMost(Duration.ofMinutes(4))
        .pollInterval(Duration.ofMillis(500))
        .until(new Promises(server.sql(), provider, answered)::isPaid);
    return answered;
  }

  private static Stream<Act> refunds(List<Act> acts) {
    return acts.stream().filter(act -> act.kind() == Act.Kind.REFUND);
  }

  private static List<String> numbers(List<Answered> opened) {
    return opened.stream().map(Answered::number).filter(Objects::nonNull).toList();
  }

  private static long ordersNamed(String name, Server server) {
    return server
        .sql()
        .sql("select count(*) from shop_order where number like ? || '-%'")
        .param(name)
        .query(Long.class)
        .single();
  }

  private static double sizeOfDatabase(Server server) {
    return server
            .sql()
            .sql("select pg_database_size(current_database())")
            .query(Long.class)
            .single()
        / 1e6;
  }

  private static long files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  /** What took so many seconds. */
  private static double timed(Runnable work) {
    long begun = System.nanoTime();
    work.run();
    return (System.nanoTime() - begun) / 1e9;
  }
}
