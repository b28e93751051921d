package io.recourse.wordings.web;

import io.recourse.wordings.NameGroup;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The group of a customer over HTTP. */
@RestController
class GroupApi {

  private final NameGroup groups;

  GroupApi(NameGroup groups) {
    this.groups = groups;
  }

  /** Without a group the customer belongs to none. */
  record Body(String group) {}

  @PutMapping("/api/v1/customers/{person}/group")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void name(@PathVariable String person, @RequestBody Body body) {
    groups.name(person, body.group());
  }
}
