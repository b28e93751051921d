package io.recourse.pilot;

import io.recourse.pilot.Pilot.Arm;
import io.recourse.pilot.Pilot.Group;
import io.recourse.pilot.Pilots.Facts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.zip.CRC32;

/** Which version a new case follows: by its number, so that nobody can choose. */
final class Arms {

  private static final int HUNDRED = 100;

  private Arms() {}

  static Arm of(Pilot pilot, String caseNumber, Facts facts, Instant now) {
    boolean concerned =
        pilot.takesCases(now)
            && !facts.openedAt().isBefore(pilot.fromAt())
            && belongs(pilot.group(), facts);
    if (!concerned) {
      return Arm.OUTSIDE;
    }
    return place(pilot.drawnBy(), caseNumber) < pilot.group().share() ? Arm.PILOT : Arm.BASE;
  }

  private static boolean belongs(Group group, Facts facts) {
    return is(group.team(), facts.team())
        && is(group.category(), facts.category())
        && is(group.country(), facts.country())
        && is(group.type(), facts.type());
  }

  private static boolean is(String wanted, String said) {
    return wanted == null || wanted.equals(said);
  }

  /** 0 to 99, evenly spread, another one for each pilot or change. */
  private static long place(UUID drawnBy, String caseNumber) {
    CRC32 sum = new CRC32();
    sum.update((drawnBy + caseNumber).getBytes(StandardCharsets.UTF_8));
    return sum.getValue() % HUNDRED;
  }
}
