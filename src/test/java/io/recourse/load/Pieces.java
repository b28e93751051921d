package io.recourse.load;

import io.recourse.load.Catalogue.Place;
import io.recourse.load.SeedTable.Column;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes of each field of the seed what a copy has in its place. */
final class Pieces {

  /** Large and the same in all: files, pictures of labels, the second form of each mail. */
  private static final Set<Place> LEFT_OUT =
      Set.of(
          new Place("parcel", "label"),
          new Place("parcel", "qr"),
          new Place("simulated_carrier_parcel", "label"),
          new Place("simulated_carrier_parcel", "qr"),
          new Place("case_message", "body_html"));

  private static final Set<Place> AS_IT_IS = Set.of(new Place("evidence", "stored_as"));

  private static final Place TIMER = new Place("act_ru_job", "duedate_");

  private final Tokens tokens;
  private final Map<Place, Place> counted;
  private final Map<Place, Long> strides;
  private final LocalDateTime now;

  /**
   * @param strides by how much a counted number grows from copy to copy
   * @param now of the seed
   */
  Pieces(Tokens tokens, Map<Place, Place> counted, Map<Place, Long> strides, LocalDateTime now) {
    this.tokens = tokens;
    this.counted = counted;
    this.strides = strides;
    this.now = now;
  }

  /** A row as one line of {@code copy}, neighbouring fixed parts joined. */
  List<Piece> row(SeedTable table, List<String> row) {
    Joined joined = new Joined();
    for (int i = 0; i < row.size(); i++) {
      joined.fixed(i == 0 ? "" : "\t");
      field(joined, table.name(), table.columns().get(i), row.get(i));
    }
    joined.fixed("\n");
    return joined.done();
  }

  List<Piece> field(SeedTable table, String column, List<String> row) {
    Joined joined = new Joined();
    int at = table.at(column);
    field(joined, table.name(), table.columns().get(at), row.get(at));
    return joined.done();
  }

  private void field(Joined joined, String table, Column column, String value) {
    Place place = new Place(table, column.name());
    if (value.equals(SeedTable.NULL) || LEFT_OUT.contains(place)) {
      joined.fixed(SeedTable.NULL);
    } else if (counted.containsKey(place)) {
      long stride = strides.get(counted.get(place));
      long from = Long.parseLong(value);
      joined.changing((out, copy) -> out.append(from + stride * (copy.number() + 1)));
    } else if (column.isMoment()) {
      joined.changing(TIMER.equals(place) ? timer(value) : moment(value));
    } else if (AS_IT_IS.contains(place) || column.isBytes()) {
      joined.fixed(value);
    } else {
      tokens.split(value).forEach(joined::part);
    }
  }

  /** No timer of a copy comes due while it is measured. */
  private Piece timer(String value) {
    LocalDateTime at = Moments.read(value);
    LocalDateTime ahead = at.isAfter(now) ? at : now;
    return (out, copy) -> out.append(copy.putOff(ahead));
  }

  private Piece moment(String value) {
    LocalDateTime at = Moments.read(value);
    String zone = value.endsWith("+00") ? "+00" : "";
    return (out, copy) -> out.append(copy.moved(at, now)).append(zone);
  }

  /** Pieces in the making. */
  private static final class Joined {

    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder fixed = new StringBuilder();

    void part(Object part) {
      if (part instanceof Token token) {
        changing((out, copy) -> out.append(copy.word(token)));
      } else {
        fixed.append(part);
      }
    }

    void fixed(String text) {
      fixed.append(text);
    }

    void changing(Piece piece) {
      end();
      pieces.add(piece);
    }

    List<Piece> done() {
      end();
      return pieces;
    }

    private void end() {
      if (fixed.length() > 0) {
        pieces.add(Piece.always(fixed.toString()));
        fixed.setLength(0);
      }
    }
  }
}
