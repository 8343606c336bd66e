package gov.ice.isaa.support;

import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who acts, as it enters a record: the account, and the roles it holds at this moment, separated by spaces. */
public record Acting(String account, String roles) {

    private static final String ROLE = "ROLE_";

    /** The account signed on in this thread; {@code portal} for a job of the portal itself. */
    public static Acting now() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            return new Acting("portal", "");
        }
        String roles = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(ROLE))
                .map(authority -> authority.substring(ROLE.length()))
                .sorted()
                .collect(Collectors.joining(" "));
        return new Acting(authentication.getName(), roles);
    }
}
