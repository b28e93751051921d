package io.recourse.portal.web;

import io.recourse.cases.CaseLine;
import io.recourse.cases.CaseType;
import io.recourse.cases.ServiceCase;
import io.recourse.common.Money;
import io.recourse.evidence.Evidence;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every line of a return or exchange as its customer follows it, by number of the line. */
final class LineTracks {

  private static final Set<CaseType> FOLLOWED = EnumSet.of(CaseType.RETURN, CaseType.EXCHANGE);

  private LineTracks() {}

  /** Empty for cases of other types: their lines go other ways. */
  static Map<Integer, LineTrack> of(
      ServiceCase own, Map<Integer, Money> sums, List<Evidence> files) {
    Map<Integer, LineTrack> tracks = new HashMap<>();
    if (FOLLOWED.contains(own.type())) {
      for (CaseLine line : own.lines()) {
        tracks.put(
            line.item(),
            LineTrack.of(line, own.isEnded(), sums.get(line.item()), pictures(line, files)));
      }
    }
    return tracks;
  }

  private static List<Evidence> pictures(CaseLine line, List<Evidence> files) {
    return files.stream()
        .filter(Evidence::isPicture)
        .filter(file -> file.item() != null && file.item() == line.item())
        .toList();
  }
}
