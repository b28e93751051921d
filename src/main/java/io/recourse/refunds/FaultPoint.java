package io.recourse.refunds;

/**
 * A named place where the fault tests end the process as kill -9 would; without the system property
 * {@code recourse.fault-point} it does nothing. Value: {@code name} or {@code name:nth}.
 */
public final class FaultPoint {

  private static final String[] ARMED = System.getProperty("recourse.fault-point", "").split(":");
  private static final java.util.concurrent.atomic.AtomicInteger HITS =
      new java.util.concurrent.atomic.AtomicInteger();

  private FaultPoint() {}

  public static void hit(String name) {
    if (ARMED[0].equals(name) && HITS.incrementAndGet() == nth()) {
      Runtime.getRuntime().halt(137);
    }
  }

  private static int nth() {
    return ARMED.length > 1 ? Integer.parseInt(ARMED[1]) : 1;
  }
}
