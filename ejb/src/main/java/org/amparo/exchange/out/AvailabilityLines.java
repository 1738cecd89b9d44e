package org.amparo.exchange.out;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.amparo.exchange.RegisterFormat;
import org.amparo.shared.SafeCell;

/** Rows of availability.csv: every statement that stands. */
final class AvailabilityLines implements RegisterFile.Lines {

    @Override
    public String file() {
        return RegisterFormat.AVAILABILITY_FILE;
    }

    @Override
    public String query() {
        return "select year, country, indicator, status, footnote from availability where country = ? order by id";
    }

    @Override
    public void fill(Cells cells, ResultSet row, long number) throws SQLException {
        cells.set("year", row.getInt("year"))
                .set("country", row.getString("country"))
                .set("indicator", row.getString("indicator"))
                .set("status", row.getString("status"))
                .set("footnote", SafeCell.of(row.getString("footnote")));
    }
}
