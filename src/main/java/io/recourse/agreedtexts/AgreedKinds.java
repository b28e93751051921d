package io.recourse.agreedtexts;

import io.recourse.common.Problem;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** All sorts of texts that features brought. */
@Component
class AgreedKinds {

  private final List<AgreedKind> kinds;

  AgreedKinds(List<AgreedKind> kinds) {
    this.kinds = kinds.stream().sorted(Comparator.comparing(AgreedKind::kind)).toList();
  }

  List<AgreedKind> all() {
    return kinds;
  }

  /**
   * @throws Problem NOT_FOUND for a text that is none
   */
  AgreedKind of(TextName name) {
    return kinds.stream()
        .filter(one -> one.kind().equals(name.kind()) && one.takes(name.key()))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("agreedText.unknown"));
  }
}
