package io.recourse.dataleaks.web;

import io.recourse.cases.CaseAccess;
import io.recourse.common.CaseNumber;
import io.recourse.dataleaks.Concerned;
import io.recourse.dataleaks.ConcernedBook;
import io.recourse.dataleaks.NotifyConcerned;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Customers whose data leaked: told as a group, and listed. */
@RestController
@RequestMapping({
  "/api/v1/cases/{number}/data-leak/customers",
  "/api/v1/cases/{number}/complaint/leak-customers"
})
@Tag(name = "Data leaks")
class NoticeApi {

  private final CaseAccess access;
  private final NotifyConcerned notify;
  private final ConcernedBook book;

  NoticeApi(CaseAccess access, NotifyConcerned notify, ConcernedBook book) {
    this.access = access;
    this.notify = notify;
    this.book = book;
  }

  /** The orders whose buyers are told, and what they are told. */
  record Notice(List<String> orders, String words) {}

  record Person(String person, String way, Instant toldAt, String mail) {

    static Person of(Concerned one) {
      return new Person(one.person(), name(one.way()), one.toldAt(), name(one.mail()));
    }

    private static String name(Enum<?> value) {
      return value == null ? null : value.name();
    }
  }

  /** How far it is, and everybody on the list. */
  record Progress(long told, long concerned, List<Person> items) {}

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(summary = "Tell the buyers of these orders that data of theirs leaked; each once")
  Progress tell(@PathVariable String number, @RequestBody Notice notice, Authentication who) {
    CaseNumber leak = access.demandAct(who, number);
    List<String> orders = notice.orders() == null ? List.of() : notice.orders();
    var unused = notify.tell(leak, orders, notice.words());
    return progress(leak);
  }

  @GetMapping
  @Operation(summary = "Who was told of a leak, and who was not yet")
  Progress read(@PathVariable String number, Authentication who) {
    return progress(access.demandRead(who, number));
  }

  private Progress progress(CaseNumber leak) {
    List<Concerned> all = book.of(leak);
    return new Progress(
        all.stream().filter(Concerned::isTold).count(),
        all.size(),
        all.stream().map(Person::of).toList());
  }
}
