package gov.ice.isaa.shell.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.H1;
import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.ViewTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a screen reader goes by. */
class PageOutlineTest extends ViewTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "agreements", "trail", "agreements/ISAA-1999-0001"})
    void every_page_has_one_heading_also_where_there_is_nothing_to_see(String page) {
        open(DemoPeople.HSI_PROGRAM_OFFICER, page);

        assertThat(_find(H1.class)).hasSize(1);
    }
}
