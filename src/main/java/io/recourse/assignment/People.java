package io.recourse.assignment;

import io.recourse.common.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The people of the house as the assignment of work sees them. */
public interface People {

  /**
   * One of them.
   *
   * @param roles their teams
   */
  record Person(String username, String displayName, List<String> roles) {}

  /** Active people, by shown name. */
  List<Person> active();

  /** Shown names of active people, by user name. */
  default Map<String, String> names() {
    return active().stream().collect(Collectors.toMap(Person::username, Person::displayName));
  }

  default Optional<Person> find(String username) {
    return active().stream().filter(one -> one.username().equals(username)).findFirst();
  }

  /** The shown name, or the user name of who is active no more. */
  default String nameOf(String username) {
    return find(username).map(Person::displayName).orElse(username);
  }

  /** Whether this is an active person of one of these teams. */
  default boolean isOf(String username, String... teams) {
    return find(username)
        .filter(one -> Stream.of(teams).anyMatch(one.roles()::contains))
        .isPresent();
  }

  default Person demand(String username) {
    return find(username).orElseThrow(() -> Problem.notFound("staff.unknown", username));
  }
}
