package io.recourse.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/**
 * Processor time used so far, by this JVM and by the server's processes for one database.
 *
 * @param compiling what the JVM's compilers took of it; time elapsed, so on busy cores too much
 */
record Effort(Duration jvm, Duration compiling, Duration server) {

  static final Effort NONE = new Effort(Duration.ZERO, Duration.ZERO, Duration.ZERO);

  static Effort soFar(Collection<Long> processes) {
    OperatingSystemMXBean machine =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    Duration server =
        processes.stream()
            .map(ProcessHandle::of)
            .flatMap(Optional::stream)
            .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
            .reduce(Duration.ZERO, Duration::plus);
    return new Effort(Duration.ofNanos(machine.getProcessCpuTime()), compiled(), server);
  }

  /** What the compilers took since the JVM started. */
  static Duration compiled() {
    return Duration.ofMillis(ManagementFactory.getCompilationMXBean().getTotalCompilationTime());
  }

  Effort since(Effort earlier) {
    return new Effort(
        jvm.minus(earlier.jvm), compiling.minus(earlier.compiling), server.minus(earlier.server));
  }

  Effort plus(Effort more) {
    return new Effort(jvm.plus(more.jvm), compiling.plus(more.compiling), server.plus(more.server));
  }

  String millisOf(double cases) {
    return "%5.1f (%4.1f) + %4.1f"
        .formatted(
            jvm.toNanos() / 1e6 / cases,
            compiling.toNanos() / 1e6 / cases,
            server.toNanos() / 1e6 / cases);
  }
}
