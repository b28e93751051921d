package io.recourse.cases;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds what the line of a case says of it. */
@Component
public class CaseStandings {

  private final ObjectProvider<CaseStanding> standings;

  CaseStandings(ObjectProvider<CaseStanding> standings) {
    this.standings = standings;
  }

  public Optional<String> of(ServiceCase of) {
    List<CaseStanding> said =
        standings.stream().filter(standing -> standing.types().contains(of.type())).toList();
    return said.stream().flatMap(standing -> standing.of(of.number()).stream()).findFirst();
  }
}
