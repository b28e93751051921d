package io.recourse.abuse.web;

import io.recourse.abuse.AbuseBook;
import io.recourse.abuse.AbusiveContact;
import io.recourse.abuse.FlagAbuse;
import io.recourse.abuse.Support;
import io.recourse.cases.CaseAccess;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Abusive contacts of one case, among staff. */
@RestController
@RequestMapping("/api/v1/cases/{number}/abuse")
@Tag(name = "Abusive contacts")
class AbuseApi {

  private final CaseAccess access;
  private final FlagAbuse flag;
  private final AbuseBook book;

  AbuseApi(CaseAccess access, FlagAbuse flag, AbuseBook book) {
    this.access = access;
    this.flag = flag;
    this.book = book;
  }

  /** What happened. */
  record Flag(String words) {}

  /** A list that fits on one page. */
  record Contacts(List<Contact> items, String next) {}

  /**
   * @param support null until a supervisor took part
   */
  record Contact(UUID id, String words, String reportedBy, Instant reportedAt, Support support) {

    static Contact of(AbusiveContact one) {
      return new Contact(one.id(), one.words(), one.reportedBy(), one.reportedAt(), one.support());
    }
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Flag a contact as abusive; a team lead is brought in")
  Contact flag(@PathVariable String number, @RequestBody Flag said, Authentication who) {
    return Contact.of(flag.flag(access.demandAct(who, number), said.words()));
  }

  @GetMapping
  @Operation(summary = "Abusive contacts of a case, and what a team lead did about each")
  Contacts ofCase(@PathVariable String number, Authentication who) {
    return new Contacts(
        book.ofCase(access.demandRead(who, number)).stream().map(Contact::of).toList(), null);
  }
}
