package io.recourse.dataleaks.web;

import io.recourse.casefile.LinePart;
import io.recourse.cases.CaseType;
import io.recourse.common.CaseNumber;
import io.recourse.dataleaks.AuthorityNotice;
import io.recourse.dataleaks.Extent;
import io.recourse.dataleaks.Leak;
import io.recourse.dataleaks.Leaks;
import io.recourse.dataleaks.PersonsTold;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What staff read of a leak: {@code dataLeak} of the case. The customer hears by mail. */
@Component
class LeakJson implements LinePart {

  private final Leaks leaks;

  LeakJson(Leaks leaks) {
    this.leaks = leaks;
  }

  record LeakOfCase(
      Instant foundAt,
      String risk,
      String kinds,
      Integer persons,
      String measures,
      String authority,
      String notice,
      Instant noticeAt,
      String personsTold,
      String personsNote) {}

  @Override
  public CaseType type() {
    return CaseType.DATA_LEAK;
  }

  @Override
  public String name() {
    return "dataLeak";
  }

  @Override
  public LeakOfCase of(CaseNumber number, boolean forCustomer) {
    return forCustomer ? null : leaks.of(number).map(LeakJson::told).orElse(null);
  }

  private static LeakOfCase told(Leak leak) {
    Optional<Extent> extent = Optional.ofNullable(leak.extent());
    Optional<AuthorityNotice> notice = Optional.ofNullable(leak.notice());
    Optional<PersonsTold> persons = Optional.ofNullable(leak.personsTold());
    return new LeakOfCase(
        leak.foundAt(),
        extent.map(Extent::risk).map(Enum::name).orElse(null),
        extent.map(Extent::kinds).orElse(null),
        extent.map(Extent::persons).orElse(null),
        leak.measures(),
        notice.map(AuthorityNotice::authority).orElse(null),
        notice.map(AuthorityNotice::words).orElse(null),
        notice.map(AuthorityNotice::at).orElse(null),
        persons.map(PersonsTold::way).map(Enum::name).orElse(null),
        persons.map(PersonsTold::note).orElse(null));
  }
}
