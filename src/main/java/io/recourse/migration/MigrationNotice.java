package io.recourse.migration;

import io.recourse.assignment.People;
import io.recourse.common.Phrase;
import io.recourse.servicelevels.OwnNotice;
import java.util.List;
import org.springframework.stereotype.Component;

/** Owners and leads read which migrations wait for their word. */
@Component
class MigrationNotice implements OwnNotice {

  private final Migrations migrations;
  private final People people;

  MigrationNotice(Migrations migrations, People people) {
    this.migrations = migrations;
    this.people = people;
  }

  @Override
  public List<Phrase> of(String person) {
    return people.isOf(person, "owner", "lead") ? waiting(person) : List.of();
  }

  private List<Phrase> waiting(String person) {
    return migrations.submitted().stream()
        .filter(it -> !it.isBy(person))
        .map(
            it ->
                Phrase.of(
                    "migration.waits",
                    it.route().process(),
                    it.route().from(),
                    it.route().to(),
                    it.agreed().submittedBy()))
        .toList();
  }
}
