package io.recourse.load;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks once a second at what is due and not done yet, and how busy the machine is. */
final class Backlog implements AutoCloseable {

  private static final String DUE =
      """
      select count(*) from act_ru_job
      where retries_ > 0 and suspension_state_ = 1 and process_instance_id_ is not null
        and (duedate_ is null or duedate_ <= now() at time zone 'UTC')
      """;
  private static final int SMALL = 50;

  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final OperatingSystemMXBean machine =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final List<Integer> due = new ArrayList<>();
  private final List<Double> busy = new ArrayList<>();
  private final JdbcClient jdbc;
  private final long cpuAtFirst = machine.getProcessCpuTime();
  private final long since = System.nanoTime();

  Backlog(JdbcClient jdbc) {
    this.jdbc = jdbc;
    var looks = clock.scheduleAtFixedRate(this::look, 0, 1, TimeUnit.SECONDS);
  }

  private synchronized void look() {
    due.add(dueNow(jdbc));
    busy.add(machine.getCpuLoad());
  }

  static int dueNow(JdbcClient jdbc) {
    return jdbc.sql(DUE).query(Integer.class).single();
  }

  synchronized int most() {
    return due.stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  synchronized int last() {
    return due.get(due.size() - 1);
  }

  /** More in the last third than in the one before, by half and by more than a handful. */
  synchronized boolean grows() {
    int third = due.size() / 3;
    double before = mean(due.subList(third, 2 * third));
    double after = mean(due.subList(2 * third, due.size()));
    return after > SMALL && after > 1.5 * before;
  }

  private static double mean(List<Integer> counts) {
    return counts.stream().mapToInt(Integer::intValue).average().orElse(0);
  }

  /** Cores that this JVM kept busy: the product and whoever asks it. */
  double cores() {
    return (machine.getProcessCpuTime() - cpuAtFirst) / (double) (System.nanoTime() - since);
  }

  /** How busy the whole machine was, 1 for all of it. */
  synchronized double machineBusy() {
    return busy.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
